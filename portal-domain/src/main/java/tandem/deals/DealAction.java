package tandem.deals;

/** What somebody may do with a deal now. */
public enum DealAction {
  EDIT,
  MOVE,
  WIN,
  LOSE,
  COMMENT,
  NOTE_INTERNALLY
}
