package tandem.leads;

/** What became of a request. LAPSED: the lead ended before anybody answered. */
public enum RequestOutcome {
  OPEN,
  GRANTED,
  REFUSED,
  LAPSED
}
