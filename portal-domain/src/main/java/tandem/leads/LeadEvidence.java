package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.customers.CustomerId;
import tandem.customers.matching.Reason;
import tandem.customers.matching.Verdict;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;
import tandem.platform.persistence.SqlArray;

/** What stands against a lead now. Only the company's roles may run the query. */
@ApplicationScoped
class LeadEvidence {
  /** As the contract says; what weighs most comes first. */
  private static final int MOST = 200;

  private static final String COLUMNS =
      "select c.kind, c.id, p.name, c.customer_name, c.tax_scheme || ' ' || c.tax_number, c.same_tax_id, c.same_name, c.score, c.verdict, cast(c.reasons as text),"
          + " (select array_agg(name_en order by code) from product where id = any(c.product_ids)),"
          + " (select array_agg(name_ru order by code) from product where id = any(c.product_ids)), c.since, c.until";

  @PersistenceContext EntityManager em;

  List<Evidence> against(LeadId id) {
    return found(id, "lead_evidence");
  }

  /** The same for the customer that an open correction names. */
  List<Evidence> againstCorrection(LeadId id) {
    return found(id, "correction_evidence");
  }

  private List<Evidence> found(LeadId id, String function) {
    return Listing.of(
            em,
            COLUMNS
                + " from lead l cross join lateral "
                + function
                + "(l.id) c left join partner p on p.id = c.partner_id")
        .where("l.id = ?", id.value())
        .orderedBy("c.verdict <> 'CONFLICT', c.kind <> 'LEAD', c.since limit " + MOST)
        .stream()
        .map(LeadEvidence::toEvidence)
        .toList();
  }

  /** The same for a customer whom the company would offer with these products. */
  List<Evidence> against(CustomerId customer, List<UUID> products) {
    em.flush();
    return Listing.query(
            em,
            COLUMNS
                + " from held_alike(?1, cast(?2 as uuid[])) c left join partner p on p.id = c.partner_id"
                + " order by c.verdict <> 'CONFLICT', c.kind <> 'LEAD', c.since, c.id limit "
                + MOST,
            customer.value(),
            SqlArray.of(products.stream()))
        .stream()
        .map(LeadEvidence::toEvidence)
        .toList();
  }

  /** Empty until the lead was handed in. */
  Optional<Verdict> atSubmission(LeadId id) {
    return Listing.of(em, "select verdict from lead_check")
        .where("lead_id = ?", id.value())
        .rows()
        .stream()
        .findFirst()
        .map(row -> Verdict.valueOf(row.text(0)));
  }

  private static Evidence toEvidence(Row row) {
    return new Evidence(
        Evidence.Kind.valueOf(row.text(0)),
        row.maybeUuid(1),
        row.maybeText(2),
        row.maybeText(3).orElse(""),
        row.maybeText(4),
        row.flag(5),
        row.flag(6),
        row.decimal(7).doubleValue(),
        Verdict.valueOf(row.text(8)),
        Reason.parse(row.text(9)),
        row.texts(10),
        row.texts(11),
        row.instant(12),
        row.maybeDate(13));
  }
}
