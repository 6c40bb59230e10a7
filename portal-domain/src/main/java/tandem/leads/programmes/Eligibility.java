package tandem.leads.programmes;

import static tandem.leads.programmes.Lists.copy;

import java.util.List;
import java.util.Set;
import tandem.partners.PartnerTier;
import tandem.platform.Refusal;

/**
 * Who may register what, where. An empty list sets no bound.
 *
 * @param products codes of products or names of categories; every product of a lead must be among
 *     them
 * @param countries of the customer, ISO 3166-1
 */
public record Eligibility(List<PartnerTier> tiers, List<String> products, List<String> countries) {
  public static final Eligibility ALL = new Eligibility(List.of(), List.of(), List.of());

  public Eligibility {
    tiers = copy(tiers);
    products = copy(products);
    countries = copy(countries);
  }

  /**
   * Refuses {@code tier_not_eligible}, {@code product_not_eligible}, {@code
   * territory_not_eligible}.
   *
   * @param lines code and category of each product on the lead
   */
  public void require(PartnerTier tier, List<Set<String>> lines, String country) {
    if (!tiers.isEmpty() && !tiers.contains(tier)) {
      throw refused("tier_not_eligible", "The programme is not for firms of this tier");
    }
    requireOfLead(lines, country);
  }

  /** The same without the firm's tier: it counts on the day of handing in, not after a question. */
  public void requireOfLead(List<Set<String>> lines, String country) {
    if (!products.isEmpty()
        && lines.stream().anyMatch(line -> line.stream().noneMatch(products::contains))) {
      throw refused("product_not_eligible", "A product of the lead is not in the programme");
    }
    if (!countries.isEmpty() && !countries.contains(country)) {
      throw refused(
          "territory_not_eligible", "The programme does not reach the customer's country");
    }
  }

  private static Refusal refused(String code, String why) {
    return new Refusal.Unprocessable(code, why);
  }
}
