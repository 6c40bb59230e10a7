package tandem.customers.matching;

/**
 * Two names of which a person said whether they mean one firm.
 *
 * @param line in the file, the header being 1
 * @param country ISO 3166-1 code, or empty
 */
public record LabelledPair(long line, String one, String other, boolean match, String country) {}
