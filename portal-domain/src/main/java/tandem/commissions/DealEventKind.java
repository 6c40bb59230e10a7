package tandem.commissions;

/** What can happen to the money of a won deal. */
public enum DealEventKind {
  INVOICED,
  PAID,
  DELIVERED,
  /** A credit note: takes back what was invoiced or delivered. */
  CREDITED,
  /** Takes back what was paid. */
  REFUNDED;

  /** Whether it gives money back. */
  public boolean takesBack() {
    return this == CREDITED || this == REFUNDED;
  }
}
