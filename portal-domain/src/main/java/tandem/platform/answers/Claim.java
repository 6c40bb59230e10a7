package tandem.platform.answers;

/** What became of a key. */
public sealed interface Claim {
  /** Never answered, and now the caller's until the transaction ends. */
  record Fresh() implements Claim {}

  /** Another transaction is at it. */
  record Running() implements Claim {}

  record Done(Answer answer) implements Claim {}
}
