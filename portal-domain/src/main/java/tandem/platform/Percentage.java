package tandem.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A rate as a fraction between 0 and 1 with at most six decimal places: 7.5 % is 0.075. */
public record Percentage(BigDecimal fraction) {
  private static final int SCALE = 6;

  public Percentage {
    if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
      throw new Refusal.Unprocessable(
          "rate_out_of_range", "A rate lies between 0 and 1, not " + fraction.toPlainString());
    }
    fraction = fraction.setScale(SCALE, RoundingMode.HALF_EVEN);
  }

  /** The exact product, not yet rounded. */
  public BigDecimal of(Money base) {
    return base.amount().multiply(fraction);
  }

  @Override
  public String toString() {
    return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
