package tandem.commissions;

import java.util.Optional;
import tandem.platform.Percentage;

/**
 * One line of a plan: this rate for this product category and this tier of partner; an empty
 * category or tier means all of them.
 *
 * @param number place in the plan, from 1
 * @param nameEn what people read in English, for example "Software for gold partners"
 */
public record RateRule(
    int number,
    Optional<String> category,
    Optional<String> tier,
    Percentage rate,
    String nameEn,
    String nameRu) {

  boolean fits(String soldCategory, String partnerTier) {
    return category.map(soldCategory::equals).orElse(true)
        && tier.map(partnerTier::equals).orElse(true);
  }

  /** A rule that names the category beats one that names the tier; naming both beats either. */
  int precision() {
    return (category.isPresent() ? 2 : 0) + (tier.isPresent() ? 1 : 0);
  }
}
