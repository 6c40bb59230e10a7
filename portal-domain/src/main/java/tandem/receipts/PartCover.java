package tandem.receipts;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signed when a part of a firm's chain is handed out: from where on, how many, the last one, and
 * how many the firm had in all, so that nothing is missing between parts or at the end unnoticed.
 *
 * @param after the number before the first of the part
 * @param last SHA-256 of the last statement of the part; {@link ReceiptStatement#NOTHING} for none
 * @param all the number of the firm's last receipt then
 */
public record PartCover(
    String partner, long after, long receipts, String last, long all, Instant taken) {
  private static final String FIRST_LINE = "Tandem receipts of a firm, version 1";
  private static final Pattern TEXT =
      Pattern.compile(
          FIRST_LINE
              + "\nfirm: (\\S{1,40})\nafter: (\\d{1,18})\nreceipts: (\\d{1,9})\nlast: ([0-9a-f]{64})\nin all: (\\d{1,18})\ntaken: (\\S{1,40})\n");

  public String text() {
    return String.join(
        "\n",
        FIRST_LINE,
        "firm: " + partner,
        "after: " + after,
        "receipts: " + receipts,
        "last: " + last,
        "in all: " + all,
        "taken: " + taken,
        "");
  }

  /** Empty for what is no such text. */
  static Optional<PartCover> parse(String text) {
    Matcher said = TEXT.matcher(text);
    if (!said.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartCover(
              said.group(1),
              Long.parseLong(said.group(2)),
              Long.parseLong(said.group(3)),
              said.group(4),
              Long.parseLong(said.group(5)),
              Instant.parse(said.group(6))));
    } catch (java.time.DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
