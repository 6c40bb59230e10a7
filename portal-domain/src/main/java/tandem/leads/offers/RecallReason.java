package tandem.leads.offers;

/**
 * Why the company takes an offer back. By hand {@link #COMPANY}; by itself when the customer became
 * another firm's, or the firm may not write any more.
 */
public enum RecallReason {
  COMPANY,
  NOT_AVAILABLE,
  FIRM_RESTS
}
