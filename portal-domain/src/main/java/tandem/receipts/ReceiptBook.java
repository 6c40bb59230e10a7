package tandem.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tandem.leads.LeadId;
import tandem.platform.PartnerId;
import tandem.platform.Sha256;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** All receipts that the running transaction may see. */
@ApplicationScoped
class ReceiptBook {
  /** Far more than a lead ever gets: each is the answer to a step that only moves on. */
  private static final int MOST = 1000;

  private static final String RECEIPTS = "select statement, record, key, signature from receipt";

  @PersistenceContext EntityManager em;

  /**
   * Where the next receipt goes.
   *
   * @param now not before the last one of the firm
   */
  record Place(long number, String previous, long step, String previousOfLead, Instant now) {}

  /**
   * Takes the next place in the chain of the firm. Whoever else wants one waits until the
   * transaction ends, so that the order of receipts is the order of what they tell.
   */
  Place next(PartnerId firm, LeadId lead) {
    em.createNativeQuery(
            "select 1 from pg_advisory_xact_lock(1414090062, hashtext(cast(?1 as text)))",
            Integer.class)
        .setParameter(1, firm.value())
        .getSingleResult();
    // a statement of its own: its snapshot is taken with the lock in hand
    Optional<Row> last =
        Listing.of(em, "select number, statement, issued_at, clock_timestamp() from receipt")
            .where("partner_id = ?", firm.value())
            .orderedBy("number desc limit 1")
            .stream()
            .findFirst();
    Optional<Row> lastOfLead =
        Listing.of(em, "select step, statement from receipt")
            .where("partner_id = ?", firm.value())
            .where("lead_id = ?", lead.value())
            .orderedBy("step desc limit 1")
            .stream()
            .findFirst();
    return new Place(
        last.map(row -> row.number(0) + 1).orElse(1L),
        last.map(row -> fingerprint(row.text(1))).orElse(ReceiptStatement.NOTHING),
        lastOfLead.map(row -> row.number(0) + 1).orElse(1L),
        lastOfLead.map(row -> fingerprint(row.text(1))).orElse(ReceiptStatement.NOTHING),
        last.map(row -> later(row.instant(2), row.instant(3))).orElseGet(this::now));
  }

  private static String fingerprint(String statement) {
    return Sha256.hex(statement);
  }

  private static Instant later(Instant last, Instant now) {
    return (now.isBefore(last) ? last : now).truncatedTo(ChronoUnit.MICROS);
  }

  private Instant now() {
    return Listing.of(em, "select clock_timestamp()").rows().getFirst().instant(0);
  }

  void add(PartnerId firm, LeadId lead, Receipt receipt) {
    ReceiptStatement said = receipt.statement();
    em.createNativeQuery(
            "insert into receipt (partner_id, number, lead_id, step, event, issued_at, record, statement, key, signature)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .setParameter(1, firm.value())
        .setParameter(2, said.number())
        .setParameter(3, lead.value())
        .setParameter(4, said.step())
        .setParameter(5, said.event())
        .setParameter(6, Timestamp.from(said.issued()))
        .setParameter(7, receipt.record())
        .setParameter(8, receipt.text())
        .setParameter(9, receipt.key())
        .setParameter(10, receipt.signature())
        .executeUpdate();
  }

  /** Oldest first. */
  List<Receipt> of(PartnerId firm, LeadId lead) {
    return receipts(
        Listing.of(em, RECEIPTS)
            .where("partner_id = ?", firm.value())
            .where("lead_id = ?", lead.value())
            .orderedBy("step limit " + MOST));
  }

  /** Those of a firm with a number after one and up to another, by number. */
  List<Receipt> of(PartnerId firm, long after, long to, int most) {
    return receipts(
        Listing.of(em, RECEIPTS)
            .where("partner_id = ?", firm.value())
            .where("number > ?", after)
            .where("number <= ?", to)
            .orderedBy("number limit " + most));
  }

  /** The number of a firm's last receipt. */
  long count(PartnerId firm) {
    return Listing.of(em, "select coalesce(max(number), 0) from receipt")
        .where("partner_id = ?", firm.value())
        .rows()
        .getFirst()
        .number(0);
  }

  /** Whether the running transaction may see the firm at all. */
  boolean reaches(PartnerId firm) {
    return !Listing.of(em, "select id from partner").where("id = ?", firm.value()).rows().isEmpty();
  }

  private static List<Receipt> receipts(List<Row> rows) {
    return rows.stream()
        .map(row ->
            new Receipt(
                ReceiptStatement.parse(row.text(0)),
                row.text(0),
                row.text(1),
                row.text(2),
                row.text(3)))
        .toList();
  }
}
