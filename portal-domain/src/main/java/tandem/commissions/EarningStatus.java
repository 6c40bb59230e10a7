package tandem.commissions;

/** Whether a payout has settled a line. */
public enum EarningStatus {
  PAYABLE,
  PAID
}
