package tandem.partners.tiers;

import java.time.LocalDate;
import tandem.partners.PartnerTier;
import tandem.platform.Money;
import tandem.platform.Percentage;

/**
 * What a tier grants from a day on.
 *
 * @param protectionDays how long an approved lead is protected (features §4.7: 90 days)
 * @param autoApproval up to which amount a lead without conflict is approved at once, in that
 *     currency; zero for never
 * @param leadOffers whether the company offers leads to firms of this tier
 * @param discountLimit the most a dealer may grant without asking
 */
public record TierTerms(
    PartnerTier tier,
    LocalDate validFrom,
    int protectionDays,
    Money autoApproval,
    boolean leadOffers,
    Percentage discountLimit) {

  /**
   * Whether a lead of this amount may be approved without a reviewer, if nothing stands against it.
   */
  public boolean approvesAtOnce(Money amount) {
    return autoApproval.isPositive()
        && amount.currency().equals(autoApproval.currency())
        && amount.amount().compareTo(autoApproval.amount()) <= 0;
  }
}
