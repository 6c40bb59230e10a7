package tandem.commissions.rules;

/**
 * What came out, and how.
 *
 * @param value amounts are exact: rounding is done once, at the end
 */
public record Worked<V>(V value, Step step) {}
