package tandem.partners.tiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import tandem.partners.PartnerTier;
import tandem.platform.CompanyTime;
import tandem.platform.PartnerId;
import tandem.platform.Percentage;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** What a firm's tier grants today, for other contexts, inside the caller's transaction. */
@ApplicationScoped
public class PartnerTerms {
  private static final String TERMS =
      "select t.tier, t.valid_from, t.protection_days, t.auto_approval_limit, t.currency, t.lead_offers, t.discount_limit from tier_terms t";
  private static final String NEWEST =
      "not exists (select from tier_terms later where later.tier = t.tier and later.valid_from > t.valid_from and later.valid_from <= ?)";

  @PersistenceContext EntityManager em;
  @Inject CompanyTime company;

  /** Refuses {@code not_found} for a firm that the running transaction does not see. */
  public TierTerms of(PartnerId firm) {
    LocalDate today = company.today();
    return Listing.of(em, TERMS + " join partner p on p.tier = t.tier")
        .where("p.id = ?", firm.value())
        .where("t.valid_from <= ?", today)
        .where(NEWEST, today)
        .rows()
        .stream()
        .findFirst()
        .map(PartnerTerms::terms)
        .orElseThrow(() -> new Refusal.NotFound(PartnerId.PREFIX));
  }

  /** Of each tier, the lowest first. */
  List<TierTerms> all() {
    LocalDate today = company.today();
    return Listing.of(em, TERMS)
        .where("t.valid_from <= ?", today)
        .where(NEWEST, today)
        .rows()
        .stream()
        .map(PartnerTerms::terms)
        .sorted(java.util.Comparator.comparing(TierTerms::tier))
        .toList();
  }

  private static TierTerms terms(Row row) {
    return new TierTerms(
        PartnerTier.valueOf(row.text(0)),
        row.date(1),
        row.integer(2),
        row.money(3),
        row.flag(5),
        new Percentage(row.decimal(6)));
  }
}
