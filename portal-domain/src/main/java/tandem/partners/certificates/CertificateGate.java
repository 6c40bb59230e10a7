package tandem.partners.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tandem.platform.CompanyTime;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;

/**
 * Lets through what a firm holds the certificates for; for other contexts, in their transaction.
 */
@ApplicationScoped
public class CertificateGate {
  @PersistenceContext EntityManager em;
  @Inject CompanyTime company;

  /**
   * Refuses {@code certificate_required} when leads for one of the product categories need a
   * certificate that the firm does not hold today; each missing one is named.
   */
  public void requireForLeads(PartnerId firm, Set<String> categories) {
    List<Refusal.Problem> missing =
        missing(firm).stream()
            .filter(rule -> categories.contains(rule.category()))
            .map(rule ->
                new Refusal.Problem(
                    "lines",
                    "certificate_required",
                    rule.category() + " needs the certificate " + rule.kind()))
            .toList();
    if (!missing.isEmpty()) {
      throw new Refusal.Unprocessable(
          "certificate_required", "A certificate is missing: " + missing, missing);
    }
  }

  /** The rules in force that a firm does not meet today. */
  List<CertificateRule> missing(PartnerId firm) {
    LocalDate today = company.today();
    return Listing.of(em, "select r.category, r.kind, r.valid_from from certificate_rule r")
        .where("r.valid_from <= ?", today)
        .where(
            ("not exists (select from certificate c where c.kind = r.kind and c.partner_id = cast('%s' as uuid)"
                    + " and c.revoked_at is null and c.valid_from <= date '%s' and (c.valid_until is null or c.valid_until >= date '%s'))")
                .formatted(firm.value(), today, today))
        .orderedBy("r.category, r.kind")
        .stream()
        .map(row -> new CertificateRule(row.text(0), row.text(1), row.date(2)))
        .toList();
  }
}
