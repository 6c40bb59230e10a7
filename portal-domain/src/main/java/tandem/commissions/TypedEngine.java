package tandem.commissions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.commissions.Calculation.Outcome;
import tandem.commissions.SoldDeals.Sold;
import tandem.commissions.SoldDeals.SoldDeal;
import tandem.commissions.rules.Earned;
import tandem.commissions.rules.PlanRules;
import tandem.commissions.rules.Rule;
import tandem.commissions.rules.RuleEngine;
import tandem.commissions.rules.Sale;
import tandem.commissions.rules.Step;
import tandem.commissions.rules.Trait;
import tandem.platform.Money;
import tandem.platform.Percentage;

/** A line of a deal under a plan of typed rules, told in the words of the ledger. */
final class TypedEngine {
  private static final int RATE_DIGITS = 6;
  private static final String REGISTERING = "registering";

  private TypedEngine() {}

  /**
   * The commission and bonuses of a line, or one explained zero.
   *
   * @param earlier what the partner sold before in the plan's period
   */
  static List<Calculation> calculate(
      PlanTerms terms, PlanRules rules, SoldDeal deal, Sold sold, LocalDate day, Money earlier) {
    SoldLine line = sold.line();
    if (!line.commissionable()) {
      return List.of(nothing(terms, deal, sold, Outcome.NOT_COMMISSIONABLE));
    }
    if (rules.currency().filter(it -> !it.equals(line.amount().currency())).isPresent()) {
      return List.of(nothing(terms, deal, sold, Outcome.OTHER_CURRENCY));
    }
    BigDecimal benefit = BigDecimal.valueOf(line.benefit(), 2);
    List<Earned> earned = RuleEngine.work(rules, sale(deal, sold, day, earlier), benefit);
    return earned.isEmpty()
        ? List.of(nothing(terms, deal, sold, Outcome.NO_RULE))
        : earned.stream().map(each -> told(terms, deal, sold, each)).toList();
  }

  static Sale sale(SoldDeal deal, Sold sold, LocalDate day, Money earlier) {
    Map<Trait, String> traits = new EnumMap<>(Trait.class);
    traits.put(Trait.PRODUCT, sold.line().product());
    traits.put(Trait.CATEGORY, sold.line().category());
    traits.put(Trait.TIER, deal.tier());
    traits.put(Trait.ROLE, REGISTERING);
    traits.put(Trait.DEAL_TYPE, deal.origin());
    traits.put(Trait.MOTION, sold.motion());
    deal.country().ifPresent(country -> traits.put(Trait.TERRITORY, country));
    return new Sale(
        traits, sold.line().amount(), BigDecimal.valueOf(sold.line().quantity()), day, earlier);
  }

  private static Calculation told(PlanTerms terms, SoldDeal deal, Sold sold, Earned earned) {
    SoldLine line = sold.line();
    Rule rule = earned.rule();
    Percentage rate = rate(earned.exact(), line.amount());
    Trace.Steps steps =
        begun(terms, deal, sold, Outcome.RATED)
            .add("rule", String.valueOf(rule.number()))
            .add("base", line.amount().amount().toPlainString())
            .add("currency", line.amount().currency().getCurrencyCode())
            .add("rate", rate.fraction().toPlainString());
    if (line.benefit() != SoldLine.WHOLE) {
      steps.add("benefit", BigDecimal.valueOf(line.benefit(), 2).toPlainString());
    }
    return new Calculation(
        line.number(),
        Outcome.RATED,
        Optional.of(
            new RateRule(
                rule.number(),
                Optional.empty(),
                Optional.empty(),
                rate,
                rule.nameEn(),
                rule.nameRu())),
        line.amount(),
        rate,
        earned.result(),
        ended(steps, earned.exact(), earned.result(), earned.step().parts()),
        rule.effect() == Rule.Effect.BONUS ? EntryKind.BONUS : EntryKind.EARNING);
  }

  private static Calculation nothing(PlanTerms terms, SoldDeal deal, Sold sold, Outcome outcome) {
    SoldLine line = sold.line();
    Money zero = Money.zero(line.amount().currency());
    Percentage none = new Percentage(BigDecimal.ZERO);
    Trace.Steps steps =
        begun(terms, deal, sold, outcome)
            .add("base", line.amount().amount().toPlainString())
            .add("currency", line.amount().currency().getCurrencyCode())
            .add("rate", none.fraction().toPlainString());
    return new Calculation(
        line.number(),
        outcome,
        Optional.empty(),
        line.amount(),
        none,
        zero,
        ended(steps, BigDecimal.ZERO, zero, List.of()));
  }

  private static Trace.Steps begun(PlanTerms terms, SoldDeal deal, Sold sold, Outcome outcome) {
    return new Trace.Steps()
        .add("deal", deal.deal().text())
        .add("line", String.valueOf(sold.line().number()))
        .add("product", sold.line().product())
        .add("category", sold.line().category())
        .add("tier", deal.tier())
        .add("plan", terms.plan())
        .add("plan_version", String.valueOf(terms.version()))
        .add("outcome", outcome.name());
  }

  private static Trace ended(
      Trace.Steps steps, BigDecimal exact, Money result, List<Step.Part> formula) {
    return steps
        .add("unrounded", exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString())
        .add("rounding", "HALF_EVEN")
        .add("scale", String.valueOf(result.currency().getDefaultFractionDigits()))
        .add("result", result.amount().toPlainString())
        .trace(formula);
  }

  /** What part of the base it came to; all of it when it is more. */
  private static Percentage rate(BigDecimal exact, Money base) {
    return base.amount().signum() == 0
        ? new Percentage(BigDecimal.ZERO)
        : new Percentage(
            exact.divide(base.amount(), RATE_DIGITS, RoundingMode.HALF_EVEN).min(BigDecimal.ONE));
  }
}
