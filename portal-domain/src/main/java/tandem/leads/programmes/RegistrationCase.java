package tandem.leads.programmes;

import java.util.Optional;
import java.util.Set;
import tandem.partners.PartnerTier;
import tandem.platform.Money;

/**
 * What a policy looks at.
 *
 * @param withinTierLimit whether the tier's own limit for approval at once covers the amount
 * @param products codes and categories of all products on the lead
 * @param country of the customer, ISO 3166-1; empty text when unknown
 */
public record RegistrationCase(
    PartnerTier tier,
    boolean withinTierLimit,
    Optional<Money> amount,
    Set<String> products,
    String country) {
  public RegistrationCase {
    products = Set.copyOf(products);
  }
}
