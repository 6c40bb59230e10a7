package tandem.platform.audit;

/** What became of opening a sealed value. */
public sealed interface Opened {
  /**
   * @param json an object with the personal members
   */
  record Values(String json) implements Opened {}

  /** The subject was erased: nobody will ever read it again. */
  record Erased() implements Opened {}

  /** The key is not for this reader. */
  record Closed() implements Opened {}
}
