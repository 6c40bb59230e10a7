package tandem.commissions;

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
}
