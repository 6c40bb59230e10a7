package tandem.deals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tandem.platform.Money;

/**
 * Splits an amount over lines in proportion to weights (list price × quantity). The parts are
 * rounded down to the minor unit and the rest goes, unit by unit, to the largest remainders, the
 * earlier line first: they sum to the amount exactly, whatever the numbers.
 */
final class DealShares {
  private DealShares() {}

  static List<Money> split(Money amount, List<BigDecimal> weights) {
    BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<BigDecimal> given =
        total.signum() > 0 ? weights : weights.stream().map(w -> BigDecimal.ONE).toList();
    BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int scale = amount.currency().getDefaultFractionDigits();
    BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
    List<BigDecimal> parts = new ArrayList<>();
    List<BigDecimal> rests = new ArrayList<>();
    BigDecimal left = amount.amount();
    for (BigDecimal weight : given) {
      BigDecimal exact =
          amount.amount().multiply(weight).divide(sum, scale + 12, RoundingMode.DOWN);
      BigDecimal part = exact.setScale(scale, RoundingMode.DOWN);
      parts.add(part);
      rests.add(exact.subtract(part));
      left = left.subtract(part);
    }
    while (left.signum() > 0) {
      int largest = 0;
      for (int i = 1; i < rests.size(); i++) {
        if (rests.get(i).compareTo(rests.get(largest)) > 0) {
          largest = i;
        }
      }
      parts.set(largest, parts.get(largest).add(unit));
      rests.set(largest, BigDecimal.ONE.negate());
      left = left.subtract(unit);
    }
    return parts.stream().map(part -> new Money(part, amount.currency())).toList();
  }
}
