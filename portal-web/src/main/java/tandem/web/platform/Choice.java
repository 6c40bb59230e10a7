package tandem.web.platform;

/** One option of a select or of a radio group. */
public record Choice(String value, String label, String hint) {
  public Choice(String value, String label) {
    this(value, label, "");
  }
}
