package tandem.commissions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tandem.commissions.SoldDeals.SoldDeal;
import tandem.deals.DealId;
import tandem.platform.Money;

/**
 * What open deals may bring, by currency code: the engine's result for each line, in full and
 * weighed by the stage's chance. The weighing is summed exactly and rounded once, at the end.
 */
record Forecast(Map<String, Sum> sums) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  record Sum(int deals, BigDecimal possible, BigDecimal weighed) {
    static final Sum NOTHING = new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO);

    Sum plus(Sum other) {
      return new Sum(deals + other.deals, possible.add(other.possible), weighed.add(other.weighed));
    }
  }

  /**
   * @param percent the chance of a deal, as its process says
   * @param volume what was sold in the period so far: each open deal is counted as the next one
   * @param kept percent that stays with the firm where others have a share
   */
  static Forecast of(
      List<SoldDeal> open,
      ToIntFunction<SoldDeal> percent,
      PlanTerms terms,
      LocalDate day,
      Function<Currency, Money> volume,
      Map<DealId, BigDecimal> kept) {
    Map<String, Sum> sums = new TreeMap<>();
    for (SoldDeal deal : open) {
      BigDecimal chance = BigDecimal.valueOf(percent.applyAsInt(deal)).divide(HUNDRED);
      Map<String, Sum> brings = new TreeMap<>();
      for (Calculation calculation : DealCommission.of(terms, deal, day, volume)) {
        Money result =
            Shares.kept(calculation.result(), kept.getOrDefault(deal.deal(), Shares.WHOLE));
        brings.merge(
            result.currency().getCurrencyCode(),
            new Sum(1, result.amount(), result.amount().multiply(chance)),
            (one, other) -> new Sum(1, one.plus(other).possible(), one.plus(other).weighed()));
      }
      brings.forEach((currency, sum) -> sums.merge(currency, sum, Sum::plus));
    }
    return new Forecast(sums);
  }

  Money possible(Currency currency) {
    return new Money(sum(currency).possible(), currency);
  }

  Money estimated(Currency currency) {
    return new Money(sum(currency).weighed(), currency);
  }

  int deals(Currency currency) {
    return sum(currency).deals();
  }

  private Sum sum(Currency currency) {
    return sums.getOrDefault(currency.getCurrencyCode(), Sum.NOTHING);
  }
}
