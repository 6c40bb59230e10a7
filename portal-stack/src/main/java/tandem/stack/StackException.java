package tandem.stack;

/** Something the person at the keyboard must know, in one clear sentence. */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StackException(String sentence) {
    super(sentence);
  }

  public StackException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
