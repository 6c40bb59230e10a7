package tandem.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.Versions;
import tandem.platform.persistence.Listing;

/**
 * Suspends, ends and reactivates partnerships. The firm's people go on reading; their writes, and
 * everything its systems ask, are refused with {@code partner_suspended} within ten seconds.
 * Refusals: {@code transition_not_allowed}, {@code version_mismatch}, {@code validation_failed}.
 */
@UseCase
@ApplicationScoped
public class PartnerStanding {
  private static final int LONGEST_NOTE = 2000;
  private static final int MOST = 200;

  @PersistenceContext EntityManager em;
  @Inject PartnerPolicy policy;
  @Inject FirmStanding standing;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  public void change(Actor actor, PartnerId id, long version, ChangeStatus change) {
    policy.mayManage(actor);
    new Problems().text("note", change.note(), false, LONGEST_NOTE).refuse();
    Firm firm =
        Optional.ofNullable(em.find(Firm.class, id))
            .orElseThrow(() -> new Refusal.NotFound(PartnerId.PREFIX));
    Versions.check(version, firm.version());
    Instant now = clock.instant();
    PartnerStatusChanged changed = firm.change(change.to(), change.reason(), now);
    keep(actor, id, change, now);
    events.publish(actor, changed);
  }

  /** Newest first. A firm reads its own. */
  public List<StatusChange> history(Actor actor, PartnerId id) {
    policy.maySee(actor, id);
    standing.of(id);
    return Listing.of(
            em, "select status, reason, note, author_name, contact, at from partner_status_change")
        .where("partner_id = ?", id.value())
        .orderedBy("at desc, id desc limit " + MOST)
        .stream()
        .map(row ->
            new StatusChange(
                PartnerStatus.valueOf(row.text(0)),
                StatusReason.valueOf(row.text(1)),
                row.maybeText(2),
                row.text(3),
                row.maybeText(4),
                row.instant(5)))
        .toList();
  }

  private void keep(Actor actor, PartnerId id, ChangeStatus change, Instant now) {
    String note = Text.tidy(change.note());
    em.createNativeQuery(
            "insert into partner_status_change (id, partner_id, status, reason, note, author_id, author_name, contact, at)"
                + " values (?1, ?2, ?3, ?4, nullif(?5, ''), ?6, ?7, (select email from person where id = ?6), ?8)")
        .setParameter(1, ids.next())
        .setParameter(2, id.value())
        .setParameter(3, change.to().name())
        .setParameter(4, change.reason().name())
        .setParameter(5, note == null ? "" : note)
        .setParameter(6, actor.person().value())
        .setParameter(7, actor.name())
        .setParameter(8, Timestamp.from(now))
        .executeUpdate();
  }
}
