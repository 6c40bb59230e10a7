package tandem.leads;

/**
 * A letter to one of two firms that want the same customer. Each is a fixed text with values of the
 * reader's own lead only: nothing of the other can stand in it.
 */
public enum ConflictLetter {
  /** We look at it with care; nothing is needed now. */
  LOOKING,
  /** Please tell us more about your work with this customer. */
  TELL_MORE,
  /** Your protection stays as it is. */
  STANDS,
  /** Your manager will call. */
  TALK
}
