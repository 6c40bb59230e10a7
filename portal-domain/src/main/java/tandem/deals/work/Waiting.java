package tandem.deals.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.deals.DealAccessPolicy;
import tandem.deals.DealId;
import tandem.deals.DealRef;
import tandem.platform.Caller;
import tandem.platform.CompanyTime;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Deals that wait for something until a day, on which they wake by themselves (features EL29).
 * Whoever moves a deal puts it on hold and goes on. Refusals: {@code deal_waiting}, {@code
 * deal_not_waiting}, {@code transition_not_allowed} for a closed deal, {@code validation_failed}
 * with {@code wake_day} for a day that is not within the next year.
 */
@UseCase
@ApplicationScoped
public class Waiting {
  static final int AT_ONCE = 100;
  private static final int LONGEST_DAYS = 366;
  private static final int LONGEST_COMMENT = 2_000;
  private static final int KEPT = 100;

  @PersistenceContext EntityManager em;
  @Inject DealAccessPolicy policy;
  @Inject Pauses pauses;
  @Inject CompanyTime time;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** All there were, the newest first. */
  public List<Pause> list(Actor actor, DealId deal) {
    policy.maySee(actor, deal);
    return Listing.of(
            em,
            "select id, reason, comment, wake_on, author_name, started_at, ended_at, woken from deal_pause")
        .where("deal_id = ?", deal.value())
        .orderedBy("started_at desc, id desc limit " + KEPT)
        .stream()
        .map(Waiting::toPause)
        .toList();
  }

  public void begin(
      Actor actor, DealId id, PauseReason reason, @Nullable String comment, LocalDate wakeOn) {
    DealRef deal = policy.mayMove(actor, id);
    Problems problems =
        new Problems().text("comment", comment, reason == PauseReason.OTHER, LONGEST_COMMENT);
    LocalDate today = time.today();
    if (!wakeOn.isAfter(today) || wakeOn.isAfter(today.plusDays(LONGEST_DAYS))) {
      problems.add("wake_on", "wake_day", "a day within the next year");
    }
    problems.refuse();
    if (!deal.stage().isOpen()) {
      throw new Refusal.Conflict("transition_not_allowed", "The deal is closed");
    }
    Instant now = clock.instant();
    String said = Text.tidy(comment);
    int added =
        em.createNativeQuery(
                "insert into deal_pause (id, deal_id, partner_id, reason, comment, wake_on, author_id, author_name, started_at)"
                    + " values (?1, ?2, cast(nullif(?3, '') as uuid), ?4, nullif(?5, ''), ?6, ?7, ?8, ?9) on conflict do nothing")
            .setParameter(1, ids.next())
            .setParameter(2, id.value())
            .setParameter(3, deal.partner().map(firm -> firm.value().toString()).orElse(""))
            .setParameter(4, reason.name())
            .setParameter(5, said == null ? "" : said)
            .setParameter(6, wakeOn)
            .setParameter(7, actor.person().value())
            .setParameter(8, actor.name())
            .setParameter(9, Timestamp.from(now))
            .executeUpdate();
    if (added == 0) {
      throw new Refusal.Conflict("deal_waiting", "The deal waits already");
    }
    events.publish(actor, new DealPaused(id, deal.partner().orElse(null), reason, wakeOn, now));
  }

  public void end(Actor actor, DealId id) {
    DealRef deal = policy.mayMove(actor, id);
    Optional<DealResumed> ended =
        pauses.end(id, deal.partner().orElse(null), false, clock.instant());
    events.publish(
        actor,
        ended.orElseThrow(
            () -> new Refusal.Conflict("deal_not_waiting", "The deal does not wait")));
  }

  /** Wakes those whose day has come: at most {@link #AT_ONCE}. */
  @OpenToAll("a job of the system's own")
  public int wake(Caller robot) {
    Instant now = clock.instant();
    List<Row> due =
        Listing.of(em, "select deal_id, partner_id from deal_pause")
            .where("ended_at is null")
            .where("wake_on <= ?", time.today())
            .orderedBy("wake_on, deal_id limit %d for update skip locked".formatted(AT_ONCE));
    for (Row row : due) {
      PartnerId firm = row.maybeUuid(1).map(PartnerId::new).orElse(null);
      pauses
          .end(new DealId(row.uuid(0)), firm, true, now)
          .ifPresent(event -> events.publish(robot, event));
    }
    return due.size();
  }

  private static Pause toPause(Row row) {
    return new Pause(
        new PauseId(row.uuid(0)),
        PauseReason.valueOf(row.text(1)),
        row.maybeText(2),
        row.date(3),
        row.text(4),
        row.instant(5),
        row.maybeInstant(6),
        row.flag(7));
  }
}
