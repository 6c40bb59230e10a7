package tandem.commissions;

/** What an entry of the ledger is (features §4.6). Corrections are new entries, never changes. */
public enum EntryKind {
  EARNING,
  ADJUSTMENT,
  BONUS,
  HOLDBACK,
  HOLDBACK_RELEASE,
  REVERSAL,
  OVERRIDE,
  PAYOUT
}
