package tandem.web.platform;

/** One line of a calculation; the last one is the result. */
public record Step(String label, String value, String note, boolean result) {
  public Step(String label, String value) {
    this(label, value, "", false);
  }
}
