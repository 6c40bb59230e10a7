package tandem.commissions;

import java.math.BigDecimal;
import java.util.Optional;
import tandem.commissions.Calculation.Outcome;
import tandem.platform.Money;
import tandem.platform.Percentage;

/** Counts commissions: values in, values out, no clock, no database. */
public final class CommissionEngine {
  private static final Percentage NOTHING = new Percentage(BigDecimal.ZERO);

  private CommissionEngine() {}

  /** The commission of one line of a deal (public id) for a partner of that tier. */
  public static Calculation calculate(PlanTerms terms, String deal, String tier, SoldLine line) {
    Optional<RateRule> rule =
        line.commissionable() ? terms.ruleFor(line.category(), tier) : Optional.empty();
    Outcome outcome =
        !line.commissionable()
            ? Outcome.NOT_COMMISSIONABLE
            : rule.isPresent() ? Outcome.RATED : Outcome.NO_RULE;
    Trace.Steps steps =
        started(deal, tier, line)
            .add("plan", terms.plan())
            .add("plan_version", String.valueOf(terms.version()));
    return finished(steps, outcome, rule, line);
  }

  /** The explained zero of a partner for whom no plan is in force. */
  public static Calculation withoutPlan(String deal, String tier, SoldLine line) {
    return finished(started(deal, tier, line), Outcome.NO_PLAN, Optional.empty(), line);
  }

  private static Trace.Steps started(String deal, String tier, SoldLine line) {
    return new Trace.Steps()
        .add("deal", deal)
        .add("line", String.valueOf(line.number()))
        .add("product", line.product())
        .add("category", line.category())
        .add("tier", tier);
  }

  private static Calculation finished(
      Trace.Steps steps, Outcome outcome, Optional<RateRule> rule, SoldLine line) {
    Money base = line.amount();
    Percentage rate = rule.map(RateRule::rate).orElse(NOTHING);
    BigDecimal exact = rate.of(base).multiply(BigDecimal.valueOf(line.benefit(), 2));
    Money result = new Money(exact, base.currency());
    steps.add("outcome", outcome.name());
    rule.ifPresent(it -> steps.add("rule", String.valueOf(it.number())));
    steps
        .add("base", base.amount().toPlainString())
        .add("currency", base.currency().getCurrencyCode())
        .add("rate", rate.fraction().toPlainString());
    if (line.benefit() != SoldLine.WHOLE) {
      steps.add("benefit", BigDecimal.valueOf(line.benefit(), 2).toPlainString());
    }
    Trace trace =
        steps
            .add("unrounded", exact.stripTrailingZeros().toPlainString())
            .add("rounding", "HALF_EVEN")
            .add("scale", String.valueOf(base.currency().getDefaultFractionDigits()))
            .add("result", result.amount().toPlainString())
            .trace();
    return new Calculation(line.number(), outcome, rule, base, rate, result, trace);
  }
}
