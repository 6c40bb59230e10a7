package tandem.deals.parties;

/** What the reader may do with a part. */
public enum PartyAction {
  ACCEPT,
  REJECT,
  LEAVE,
  CHANGE,
  WITHDRAW,
  REMOVE
}
