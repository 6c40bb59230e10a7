package tandem.commissions;

import java.time.LocalDate;
import java.util.Optional;
import tandem.deals.DealId;
import tandem.platform.PartnerId;

/**
 * @param partner for the company; partners see their own in any case
 * @param currency ISO 4217 code
 * @param from first day, included
 * @param to last day, included
 */
public record EarningsFilter(
    Optional<PartnerId> partner,
    Optional<String> currency,
    Optional<EarningStatus> status,
    Optional<DealId> deal,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  public static final EarningsFilter ALL =
      new EarningsFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public static EarningsFilter ofDeal(DealId deal) {
    return new EarningsFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(deal),
        Optional.empty(),
        Optional.empty());
  }
}
