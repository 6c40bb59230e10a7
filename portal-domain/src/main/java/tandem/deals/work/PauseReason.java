package tandem.deals.work;

/** What a deal waits for. */
public enum PauseReason {
  CUSTOMER_BUDGET,
  CUSTOMER_DECISION,
  TENDER,
  SUPPLY,
  SEASON,
  OTHER
}
