package tandem.commissions;

import java.util.Optional;

/**
 * A line opened: how it was calculated, step by step, as it was kept when it was booked.
 *
 * @param trace empty for entries that no plan calculated, such as adjustments
 */
public record EarningDetail(EarningLine line, Optional<Trace> trace) {}
