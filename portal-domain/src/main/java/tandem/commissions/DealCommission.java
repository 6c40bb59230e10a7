package tandem.commissions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tandem.commissions.SoldDeals.Sold;
import tandem.commissions.SoldDeals.SoldDeal;
import tandem.commissions.rules.PlanRules;
import tandem.platform.Money;

/**
 * What all lines of a deal bring: one code for estimate, accrual and replay, for flat rates and
 * typed rules alike.
 */
final class DealCommission {
  private DealCommission() {}

  /**
   * @param volume what the partner sold before in the plan's period, by currency; asked only if the
   *     plan counts it
   */
  static List<Calculation> of(
      PlanTerms terms, SoldDeal deal, LocalDate day, Function<Currency, Money> volume) {
    return terms
        .typed()
        .map(rules -> typed(terms, rules, deal, day, volume))
        .orElseGet(() ->
            deal.lines().stream()
                .map(sold ->
                    CommissionEngine.calculate(terms, deal.deal().text(), deal.tier(), sold.line()))
                .toList());
  }

  /** Without a plan. */
  static List<Calculation> withoutPlan(SoldDeal deal) {
    return deal.lines().stream()
        .map(sold -> CommissionEngine.withoutPlan(deal.deal().text(), deal.tier(), sold.line()))
        .toList();
  }

  /** A line's amount is part of what was sold before the next line. */
  private static List<Calculation> typed(
      PlanTerms terms,
      PlanRules rules,
      SoldDeal deal,
      LocalDate day,
      Function<Currency, Money> volume) {
    List<Calculation> all = new ArrayList<>();
    Optional<Money> before = Optional.empty();
    for (Sold sold : deal.lines()) {
      Money amount = sold.line().amount();
      Money earlier =
          before
              .filter(it -> it.currency().equals(amount.currency()))
              .orElseGet(() ->
                  rules.countsVolume()
                      ? volume.apply(amount.currency())
                      : Money.zero(amount.currency()));
      all.addAll(TypedEngine.calculate(terms, rules, deal, sold, day, earlier));
      before = Optional.of(sold.line().commissionable() ? earlier.plus(amount) : earlier);
    }
    return List.copyOf(all);
  }
}
