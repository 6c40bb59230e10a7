package tandem.commissions.rules;

/**
 * Something that whoever publishes a plan should know: allowed, and rarely meant.
 *
 * @param code {@code more_pays_less}, {@code gap}, {@code pays_more_than_sold} or {@code
 *     never_counts}
 * @param rule number of the rule that it is about
 * @param example the sale that shows it, in plain words: an amount or a day
 */
public record Finding(String code, int rule, String example) {}
