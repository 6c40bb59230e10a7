package tandem.api.commissions;

import java.math.BigDecimal;
import tandem.platform.Percentage;

/** Rates as the API shows them: percent, in plain digits. */
final class Rates {
  private Rates() {}

  static BigDecimal percent(Percentage rate) {
    BigDecimal percent = rate.fraction().movePointRight(2).stripTrailingZeros();
    return percent.scale() < 0 ? percent.setScale(0) : percent;
  }
}
