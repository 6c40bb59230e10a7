package tandem.customers.matching;

/** What follows from a comparison. */
public enum Verdict {
  /** Two firms, as far as can be seen. */
  FREE,
  /** A person has to look. */
  REVIEW,
  /** One firm. */
  CONFLICT
}
