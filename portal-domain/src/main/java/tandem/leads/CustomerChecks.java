package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.access.Actor;
import tandem.customers.CustomerId;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * What a firm asked of customers: the last 30 days in figures, and all questions; for the company.
 */
@UseCase
@ApplicationScoped
public class CustomerChecks {
  private static final Duration LOOK_BACK = Duration.ofDays(30);
  private static final int SHOWN = 20;

  @PersistenceContext EntityManager em;
  @Inject LeadPolicy policy;
  @Inject Clock clock;

  public OfFirm of(Actor actor, PartnerId firm) {
    policy.mayReadChecks(actor);
    Instant since = clock.instant().minus(LOOK_BACK);
    Row sum =
        Listing.query(
                em,
                "select count(*), count(distinct subject_hash), count(distinct subject_hash) filter (where band <> 'FREE'),"
                    + " max(asked_at) filter (where suspicious) from customer_probe where partner_id = ?1 and asked_at > ?2",
                firm.value(),
                Timestamp.from(since))
            .getFirst();
    return new OfFirm(
        sum.number(0),
        sum.number(1),
        sum.number(2),
        sum.maybeInstant(3),
        list(actor, firm, PageRequest.first(SHOWN)).rows());
  }

  /** All that is kept, a year's questions, the newest first. */
  public Page<Asked> list(Actor actor, PartnerId firm, PageRequest page) {
    policy.mayReadChecks(actor);
    List<Asked> rows =
        Listing.of(
                em,
                "select p.asked_at, coalesce(w.name, ''), p.kind, p.customer_id, c.name, p.band, p.id from customer_probe p"
                    + " left join person w on w.id = p.person_id and w.partner_id = p.partner_id left join customer c on c.id = p.customer_id")
            .where("p.partner_id = ?", firm.value())
            .newestFirst(page, "p.asked_at", "p.id")
            .stream()
            .map(row ->
                new Asked(
                    row.uuid(6),
                    row.instant(0),
                    row.text(1),
                    CheckCustomer.Kind.valueOf(row.text(2)),
                    row.maybeUuid(3).map(CustomerId::new),
                    row.maybeText(4),
                    CheckedCustomer.Band.valueOf(row.text(5))))
            .toList();
    return Page.cut(rows, page.limit(), last -> new Keyset(last.at().toString(), last.id()));
  }

  /**
   * @param customers how many different ones
   * @param taken of how many of them something stood in the way
   * @param suspected when it last looked like a list read off
   * @param last the newest first, at most 20
   */
  public record OfFirm(
      long questions, long customers, long taken, Optional<Instant> suspected, List<Asked> last) {}

  /**
   * @param person empty for a system of the firm
   * @param customer whom the registry knew under the number or domain; nobody, and nothing is told
   */
  public record Asked(
      UUID id,
      Instant at,
      String person,
      CheckCustomer.Kind kind,
      Optional<CustomerId> customer,
      Optional<String> name,
      CheckedCustomer.Band band) {}
}
