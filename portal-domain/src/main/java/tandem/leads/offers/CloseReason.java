package tandem.leads.offers;

/** Why the company gives a lead of its own up. */
public enum CloseReason {
  NOT_NEEDED,
  SERVED_OURSELVES,
  DUPLICATE,
  WRONG_DATA
}
