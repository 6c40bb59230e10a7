package tandem.leads.offers;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import tandem.platform.Money;

/**
 * How large a lead is, without its amount: the steps are 1, 2 and 5 times a power of ten, so that
 * it says as much in roubles as in euros.
 *
 * @param from included
 * @param to not included
 */
public record SizeBand(BigDecimal from, BigDecimal to, Currency currency) {
  private static final List<BigDecimal> STEPS =
      List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal(5), BigDecimal.TEN);

  /** The band in which an amount lies; below one unit of the currency it begins at zero. */
  public static SizeBand of(Money amount) {
    BigDecimal value = amount.amount();
    if (value.compareTo(BigDecimal.ONE) < 0) {
      return new SizeBand(BigDecimal.ZERO, BigDecimal.ONE, amount.currency());
    }
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - 1);
    for (int i = 1; i < STEPS.size(); i++) {
      BigDecimal top = plain(STEPS.get(i).multiply(power));
      if (value.compareTo(top) < 0) {
        return new SizeBand(plain(STEPS.get(i - 1).multiply(power)), top, amount.currency());
      }
    }
    throw new IllegalStateException("Ten times its own power of ten is more than " + value);
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.setScale(0);
  }

  public Money lowest() {
    return new Money(from, currency);
  }

  public Money highest() {
    return new Money(to, currency);
  }
}
