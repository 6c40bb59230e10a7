package tandem.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
   * @param now of the database, not before the last one of the firm
   */
  record Place(long number, String previous, long step, String previousOfLead, Instant now) {}

  /**
   * Takes the next place in the chain of the firm. Whoever else wants one waits until the
   * transaction ends, so that the order of receipts is the order in which all else of it could be
   * seen.
   */
  Place next(PartnerId firm, LeadId lead) {
    Row last =
        Listing.query(
                em,
                "select number, statement, issued_at, step, statement_of_lead, asked_at from receipt_place(?1, ?2)",
                firm.value(),
                lead.value())
            .getFirst();
    Instant now = last.instant(5);
    return new Place(
        last.isNull(0) ? 1 : last.number(0) + 1,
        last.maybeText(1).map(Sha256::hex).orElse(ReceiptStatement.NOTHING),
        last.isNull(3) ? 1 : last.number(3) + 1,
        last.maybeText(4).map(Sha256::hex).orElse(ReceiptStatement.NOTHING),
        last.maybeInstant(2).filter(now::isBefore).orElse(now).truncatedTo(ChronoUnit.MICROS));
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
