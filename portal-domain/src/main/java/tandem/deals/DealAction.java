package tandem.deals;

/** What somebody may do with a deal now. */
public enum DealAction {
  EDIT,
  MOVE,
  WIN,
  LOSE,
  EXPLAIN_LOSS,
  REOPEN,
  COMMENT,
  NOTE_INTERNALLY
}
