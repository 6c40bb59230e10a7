package tandem.leads;

/** What a partner can ask for once a lead is decided. */
public enum RequestKind {
  /** A second look by another person, once. */
  APPEAL,
  /** Longer protection. */
  EXTENSION,
  /** Another tax id or name of the same customer. */
  CORRECTION
}
