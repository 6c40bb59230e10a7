package tandem.commissions.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.platform.Money;
import tandem.platform.Refusal;

/**
 * Works a plan out: of the commission rules that fit a sale the narrowest one counts, and each
 * bonus that fits comes on top. A plan in which two rules fit one sale and neither is the narrower
 * one is never published ({@link Overlaps}), so the order of rules does not matter.
 */
public final class RuleEngine {
  private RuleEngine() {}

  /**
   * The commission first, then bonuses in the plan's order; nothing for a sale that no rule is for.
   * Refuses {@code currency_mismatch} when the sale is not in the plan's currency.
   */
  public static List<Earned> work(PlanRules plan, Sale sale) {
    return work(plan, sale, BigDecimal.ONE);
  }

  /**
   * @param benefit fraction of the usual that the partner gets
   */
  public static List<Earned> work(PlanRules plan, Sale sale, BigDecimal benefit) {
    if (!plan.tender().takes(sale.amount())) {
      throw new Refusal.Unprocessable(
          "currency_mismatch",
          "The plan is in %s, the sale in %s".formatted(plan.tender(), sale.amount().currency()));
    }
    List<Earned> earned = new ArrayList<>();
    commission(plan, sale).ifPresent(rule -> earned.add(earned(plan, rule, sale, benefit)));
    plan.rules().stream()
        .filter(rule -> rule.effect() == Rule.Effect.BONUS && fits(plan, rule, sale))
        .forEach(rule -> earned.add(earned(plan, rule, sale, benefit)));
    return List.copyOf(earned);
  }

  /** All that a sale brings. */
  static Money total(PlanRules plan, Sale sale) {
    return work(plan, sale).stream()
        .map(Earned::result)
        .reduce(Money.zero(sale.amount().currency()), Money::plus);
  }

  /** The commission rule that counts for a sale. */
  static Optional<Rule> commission(PlanRules plan, Sale sale) {
    return plan.rules().stream()
        .filter(rule -> rule.effect() == Rule.Effect.COMMISSION && fits(plan, rule, sale))
        .reduce((one, other) -> other.when().within(one.when()) ? other : one);
  }

  static boolean fits(PlanRules plan, Rule rule, Sale sale) {
    return rule.when().term(plan.tender()).work(sale).value();
  }

  private static Earned earned(PlanRules plan, Rule rule, Sale sale, BigDecimal benefit) {
    Worked<BigDecimal> worked = rule.term(plan.tender(), plan.goal()).work(sale);
    BigDecimal exact = worked.value().multiply(benefit).max(BigDecimal.ZERO);
    return new Earned(rule, exact, new Money(exact, sale.amount().currency()), worked.step());
  }
}
