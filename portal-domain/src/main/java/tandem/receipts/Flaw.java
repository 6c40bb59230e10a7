package tandem.receipts;

/**
 * Something wrong with a file of receipts.
 *
 * @param where which receipt, for people: its number in the chain of the firm and its step
 */
public record Flaw(Kind kind, String where) {
  /** What is wrong. */
  public enum Kind {
    /** Not readable as a receipt at all. */
    UNREADABLE,
    /** Signed by a key that is not trusted. */
    FOREIGN_KEY,
    /** The signature does not fit the statement: something in it was changed. */
    FORGED,
    /** What stands beside the statement, or the record, is not what the statement says. */
    CHANGED,
    /** One or more before it are missing. */
    GAP,
    /** Stands at another place than it was issued at, or twice. */
    MOVED,
    /** Does not follow the one before: that is not the one it was issued after. */
    UNLINKED,
    /** The signed cover says that there were others, or more. */
    CUT,
    /** No signed cover: whether some are missing at the end cannot be said. */
    NO_COVER
  }
}
