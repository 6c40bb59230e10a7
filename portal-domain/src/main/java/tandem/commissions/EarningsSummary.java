package tandem.commissions;

import java.util.Currency;
import tandem.platform.Money;

/**
 * A partner's commissions in one currency. Buckets never overlap and are never mixed: what open
 * deals may bring is not earned yet.
 *
 * @param possible if all open deals were won as they stand
 * @param estimated the same, each deal weighed by its stage's chance of winning
 * @param earned all that won deals brought, paid or not, corrections included
 * @param paid what payouts settled
 * @param payable earned, not held and not yet paid: {@code earned − held − paid}
 * @param held earned and kept back until its day
 * @param takenBack what credit notes and refunds took back; {@code earned} is without it already
 */
public record EarningsSummary(
    Currency currency,
    Money possible,
    Money estimated,
    Money earned,
    Money paid,
    Money payable,
    Money held,
    Money takenBack,
    int openDeals) {

  /** Nothing is held and nothing was taken back. */
  public EarningsSummary(
      Currency currency,
      Money possible,
      Money estimated,
      Money earned,
      Money paid,
      Money payable,
      int openDeals) {
    this(
        currency,
        possible,
        estimated,
        earned,
        paid,
        payable,
        Money.zero(currency),
        Money.zero(currency),
        openDeals);
  }
}
