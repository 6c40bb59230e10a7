package tandem.deals;

/** What happened on the company's deal. */
public enum BypassStep {
  OPENED,
  ADVANCED,
  WON,
  IMPORTED
}
