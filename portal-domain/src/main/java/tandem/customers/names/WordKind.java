package tandem.customers.names;

/**
 * What a word of a company name tells about the firm, and so how much it weighs in a comparison.
 */
public enum WordKind {
  /** Nothing is known of it: the firm's own word. */
  OWN(1.0),
  /** A founder's first name, often left out: Robert Bosch. */
  GIVEN_NAME(0.5),
  /** Written in digits or words: Завод 5, Three Whales. */
  NUMBER(0.7),
  /** A place: Siemens Russia is not Siemens China. */
  PLACE(0.6),
  /** A place after a comma, more likely where the firm sits than what it is called. */
  ADDRESS(0.25),
  /** What the firm does: many firms do the same, and a firm often leaves it out. */
  ACTIVITY(0.5),
  /** What marks a daughter of a known name: Leasing, Real Estate, Foundation. */
  OFFSHOOT(0.8),
  /** Group, Holding, Company, Торговый дом: may come and go. */
  FILLER(0.1),
  /** What is left of a legal form after a typing error: GmbG. */
  NEAR_FORM(0.25),
  /** And, of, the: counts for nothing. */
  LINK(0.0);

  private final double weight;

  WordKind(double weight) {
    this.weight = weight;
  }

  /** From 0, says nothing, to 1, tells the firm. */
  public double weight() {
    return weight;
  }
}
