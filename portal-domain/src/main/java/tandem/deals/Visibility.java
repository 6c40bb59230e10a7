package tandem.deals;

/** Who reads a message; fixed for ever when it is written. */
public enum Visibility {
  SHARED,
  COMPANY
}
