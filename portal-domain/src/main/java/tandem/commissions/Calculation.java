package tandem.commissions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import tandem.platform.Money;
import tandem.platform.Percentage;

/**
 * One line's commission with everything it was made of. The same inputs give the same calculation,
 * byte by byte, whoever asks and whenever: estimate, accrual and replay are this one code.
 *
 * @param rule the rule that counted; empty when none did, and then the trace says why
 * @param rate of a typed rule: what part of the base it came to, to six digits
 * @param result rounded once, half-even, to the currency's minor unit
 * @param kind {@code EARNING} or {@code BONUS}
 */
public record Calculation(
    int line,
    Outcome outcome,
    Optional<RateRule> rule,
    Money base,
    Percentage rate,
    Money result,
    Trace trace,
    EntryKind kind) {

  /** Why the result is what it is. */
  public enum Outcome {
    /** A rule of the plan set the rate. */
    RATED,
    /** The plan has no rule for this category and tier. */
    NO_RULE,
    /** The product earns no commission. */
    NOT_COMMISSIONABLE,
    /** No plan is in force for the partner on that day. */
    NO_PLAN,
    /** The plan counts in another currency than the deal. */
    OTHER_CURRENCY
  }

  /** Of a commission. */
  public Calculation(
      int line,
      Outcome outcome,
      Optional<RateRule> rule,
      Money base,
      Percentage rate,
      Money result,
      Trace trace) {
    this(line, outcome, rule, base, rate, result, trace, EntryKind.EARNING);
  }

  /**
   * What of it stays with the deal's own firm. The steps say the whole first, then the share and
   * the part.
   */
  Calculation shared(BigDecimal percent, Money part) {
    if (percent.compareTo(Shares.WHOLE) == 0 || trace.value("share").isPresent()) {
      return this;
    }
    Trace.Steps steps = new Trace.Steps();
    trace.steps().forEach(step -> steps.add(step.name(), step.value()));
    steps
        .add("share", fraction(percent).fraction().toPlainString())
        .add("share_rounding", "LARGEST_REMAINDER")
        .add("part", part.amount().toPlainString());
    return new Calculation(
        line, outcome, rule, base, rate, result, steps.trace(trace.formula()), kind);
  }

  /** The same with its part as the result: what the own firm may expect. */
  Calculation kept(BigDecimal percent) {
    Money part = Shares.kept(result, percent);
    Calculation shared = shared(percent, part);
    return new Calculation(line, outcome, rule, base, rate, part, shared.trace(), kind);
  }

  /**
   * The part of another firm: its base is the commission of the line, its rate its share. Of the
   * deal and of the plan by which the line earns it says nothing, they are another firm's.
   */
  Calculation partOf(Shares.Share share, Money part) {
    Percentage rate = fraction(share.percent());
    BigDecimal exact = rate.of(result);
    Trace.Steps steps =
        new Trace.Steps()
            .add("participation", share.party().text())
            .add("line", String.valueOf(line))
            .add("outcome", outcome.name())
            .add("base", result.amount().toPlainString())
            .add("currency", result.currency().getCurrencyCode())
            .add("rate", rate.fraction().toPlainString())
            .add(
                "unrounded", exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString())
            .add("rounding", "LARGEST_REMAINDER")
            .add("scale", String.valueOf(result.currency().getDefaultFractionDigits()))
            .add("result", part.amount().toPlainString());
    return new Calculation(line, outcome, rule, result, rate, part, steps.trace(), kind);
  }

  private static Percentage fraction(BigDecimal percent) {
    return new Percentage(percent.movePointLeft(2).setScale(6, RoundingMode.UNNECESSARY));
  }
}
