package tandem.receipts;

import java.time.Instant;

/**
 * Signed when a file is handed out: how many receipts the lead had then, and the last one, so that
 * one missing at the end shows, too.
 *
 * @param last SHA-256 of the last statement; {@link ReceiptStatement#NOTHING} when there is none
 */
public record ReceiptCover(String lead, long receipts, String last, Instant taken) {
  private static final String FIRST_LINE = "Tandem receipts of a lead, version 1";

  public String text() {
    return String.join(
        "\n",
        FIRST_LINE,
        "lead: " + lead,
        "receipts: " + receipts,
        "last: " + last,
        "taken: " + taken,
        "");
  }

  /** The moment that a cover's text names: later receipts are not its matter. */
  static String taken(String text) {
    return text.substring(text.indexOf("taken: ") + "taken: ".length()).strip();
  }

  /** Whether the text says so much of so many, whatever the moment. */
  static boolean says(String text, String lead, long receipts, String last) {
    return text.startsWith(
        String.join(
            "\n",
            FIRST_LINE,
            "lead: " + lead,
            "receipts: " + receipts,
            "last: " + last,
            "taken: "));
  }
}
