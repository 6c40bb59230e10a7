package tandem.partners.tiers;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What it takes to reach a tier, and how far a firm has come.
 *
 * @param currency of an amount; empty for numbers
 * @param reached what the firm has within the last twelve months, or people within 90 days
 */
public record TierCriterion(
    Kind kind, Optional<String> currency, BigDecimal threshold, BigDecimal reached) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What is counted. */
  public enum Kind {
    /** Amount of won deals; one currency's threshold is enough. */
    WON_AMOUNT,
    WON_DEALS,
    /** People of the firm who were in the portal. */
    PEOPLE
  }

  public boolean met() {
    return reached.compareTo(threshold) >= 0;
  }

  /** 0 to 100; 100 only when it is met. */
  public int percent() {
    if (met()) {
      return 100;
    }
    BigDecimal share = reached.multiply(HUNDRED).divide(threshold, 0, java.math.RoundingMode.DOWN);
    return Math.clamp(share.intValue(), 0, 99);
  }
}
