package tandem.leads.offers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.partners.PartnerTier;

/**
 * One rule: for which leads, and which firms may get them. The first that fits a lead counts. An
 * empty list is no condition.
 *
 * @param products codes of products or names of categories, one of which must be on the lead
 * @param countries of the customer, ISO 3166-1
 * @param hotOnly for leads only whose customer waits for a call
 * @param tiers of firms; those whose tier grants no leads never get any
 * @param capacity how many leads and offers a firm may have open before it gets another; absent for
 *     any number
 * @param tierCapacities the same for firms of a tier, where it differs; each tier once
 */
public record AssignmentRow(
    List<String> products,
    List<String> countries,
    boolean hotOnly,
    List<PartnerTier> tiers,
    Reach reach,
    @Nullable Integer capacity,
    List<TierCapacity> tierCapacities) {
  public AssignmentRow {
    products = products == null ? List.of() : List.copyOf(products);
    countries = countries == null ? List.of() : List.copyOf(countries);
    tiers = tiers == null ? List.of() : List.copyOf(tiers);
    tierCapacities = tierCapacities == null ? List.of() : List.copyOf(tierCapacities);
  }

  /** Of a firm of this tier; empty for any number. */
  public Optional<Integer> capacityOf(PartnerTier tier) {
    return tierCapacities.stream()
        .filter(each -> each.tier() == tier)
        .map(TierCapacity::capacity)
        .findFirst()
        .or(() -> Optional.ofNullable(capacity));
  }

  /** Everybody in the country whose tier is granted leads, with 25 open at most (features §4.7). */
  static final AssignmentRow USUAL =
      new AssignmentRow(List.of(), List.of(), false, List.of(), Reach.COUNTRY, 25, List.of());

  /**
   * @param named codes and categories of the products on the lead
   */
  boolean fits(Set<String> named, String country, boolean hot) {
    return (hot || !hotOnly)
        && (products.isEmpty() || products.stream().anyMatch(named::contains))
        && (countries.isEmpty() || countries.contains(country));
  }
}
