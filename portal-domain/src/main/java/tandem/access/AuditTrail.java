package tandem.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import tandem.platform.Events;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Reads the audit trail, newest first: auditors and administrators all, a firm's own its own. */
@UseCase
@ApplicationScoped
public class AuditTrail {
  /** No export is longer; whoever needs more narrows the time. */
  public static final int MOST_EXPORTED = 50_000;

  @PersistenceContext EntityManager em;
  @Inject AuditPolicy policy;
  @Inject AuditNames names;
  @Inject Events events;

  public Page<AuditRecord> list(Actor actor, AuditFilter filter, PageRequest page) {
    policy.mayReadAudit(actor);
    Listing listing =
        filtered(
            Listing.of(
                em,
                "select seq, at, actor_id, actor_side, coalesce(client, ''), action, object_id,"
                    + " cast(details as text), cast(personal as text), request_id, outcome from audit_record"),
            filter);
    page.after().flatMap(AuditTrail::seq).ifPresent(seq -> listing.where("seq < ?", seq));
    List<Row> rows = listing.orderedBy("seq desc limit " + (page.limit() + 1));
    return Page.cut(
        names.read(rows),
        page.limit(),
        last -> new Keyset(Long.toString(last.seq()), last.actor()));
  }

  /**
   * Notes that somebody takes records out of the house, before the first one leaves: what is then
   * read by {@link #list} page by page, {@link #MOST_EXPORTED} at most.
   */
  public void beginExport(Actor actor, AuditFilter filter, String format) {
    policy.mayReadAudit(actor);
    events.publish(actor, new AuditExported(actor, filter, format));
  }

  private static Listing filtered(Listing listing, AuditFilter filter) {
    listing
        .whereGiven(filter.object(), "object_id = ?")
        .whereGiven(filter.action(), "action = ?")
        .whereGiven(filter.since(), "at >= ?")
        .whereGiven(filter.until(), "at < ?")
        .whereGiven(filter.outcome().map(Enum::name), "outcome = ?");
    filter.actor().ifPresent(typed -> byActor(listing, typed));
    filter.firm().ifPresent(typed -> byFirm(listing, typed));
    return listing;
  }

  private static void byActor(Listing listing, String typed) {
    Optional<?> id = PublicId.parse(PersonId.PREFIX, typed);
    if (id.isPresent()) {
      listing.where("actor_id = ?", id.get());
    } else {
      listing.where(
          "actor_id in (select person.id from person where person.name ilike ?) or client ilike ?",
          Listing.contains(typed));
    }
  }

  private static void byFirm(Listing listing, String typed) {
    Optional<?> id = PublicId.parse(PartnerId.PREFIX, typed);
    if (id.isPresent()) {
      listing.where("partner_id = ?", id.get());
    } else {
      listing.where(
          "partner_id in (select partner.id from partner where partner.name ilike ? or partner.code ilike ?)",
          Listing.contains(typed));
    }
  }

  /** A cursor that is not one of ours begins at the beginning. */
  private static Optional<Long> seq(Keyset key) {
    return key.value().matches("[0-9]{1,18}")
        ? Optional.of(Long.parseLong(key.value()))
        : Optional.empty();
  }
}
