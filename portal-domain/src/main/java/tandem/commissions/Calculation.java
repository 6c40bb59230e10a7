package tandem.commissions;

import java.util.Optional;
import tandem.platform.Money;
import tandem.platform.Percentage;

/**
 * One line's commission with everything it was made of. The same inputs give the same calculation,
 * byte by byte, whoever asks and whenever: estimate, accrual and replay are this one code.
 *
 * @param rule the rule that counted; empty when none did, and then the trace says why
 * @param result base × rate × benefit, rounded once, half-even, to the currency's minor unit
 */
public record Calculation(
    int line,
    Outcome outcome,
    Optional<RateRule> rule,
    Money base,
    Percentage rate,
    Money result,
    Trace trace) {

  /** Why the result is what it is. */
  public enum Outcome {
    /** A rule of the plan set the rate. */
    RATED,
    /** The plan has no rule for this category and tier. */
    NO_RULE,
    /** The product earns no commission. */
    NOT_COMMISSIONABLE,
    /** No plan is in force for the partner on that day. */
    NO_PLAN
  }
}
