package tandem.receipts;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tandem.platform.Sha256;

/**
 * What a receipt says: plain text of a few lines, and exactly what is signed. It holds ids, times
 * and hashes only, never a name.
 *
 * @param partner public id of the firm whose chain it is in
 * @param number its place in the chain of the firm, from one, without gaps
 * @param previous SHA-256 of the statement with the number before; {@link #NOTHING} for the first
 * @param lead public id of what it is about
 * @param step its place among the receipts of this lead, from one, without gaps
 * @param previousOfLead SHA-256 of the statement with the step before; {@link #NOTHING} for the
 *     first
 * @param event what happened, for example {@code lead.submitted}
 * @param issued when, in UTC to the microsecond by the clock of the database, which is one for all
 *     nodes; later in a chain is never earlier in time
 * @param record SHA-256 of the record that goes with it
 */
public record ReceiptStatement(
    String partner,
    long number,
    String previous,
    String lead,
    long step,
    String previousOfLead,
    String event,
    Instant issued,
    String record) {
  /** Stands where there is nothing before. */
  public static final String NOTHING = "0".repeat(64);

  private static final String FIRST_LINE = "Tandem receipt, version 1";

  public String text() {
    return String.join(
        "\n",
        FIRST_LINE,
        "firm: " + partner,
        "number: " + number,
        "previous: " + previous,
        "lead: " + lead,
        "step: " + step,
        "previous of lead: " + previousOfLead,
        "event: " + event,
        "issued: " + issued,
        "record: " + record,
        "");
  }

  /** Refuses with {@link IllegalArgumentException} what is not exactly such a text. */
  public static ReceiptStatement parse(String text) {
    Map<String, String> lines = new TreeMap<>();
    for (String line : text.split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        lines.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    ReceiptStatement read = read(lines);
    if (!read.text().equals(text)) {
      throw new IllegalArgumentException("Not a receipt of Tandem");
    }
    return read;
  }

  private static ReceiptStatement read(Map<String, String> lines) {
    try {
      return new ReceiptStatement(
          lines.getOrDefault("firm", ""),
          Long.parseLong(lines.getOrDefault("number", "")),
          lines.getOrDefault("previous", ""),
          lines.getOrDefault("lead", ""),
          Long.parseLong(lines.getOrDefault("step", "")),
          lines.getOrDefault("previous of lead", ""),
          lines.getOrDefault("event", ""),
          Instant.parse(lines.getOrDefault("issued", "")),
          lines.getOrDefault("record", ""));
    } catch (NumberFormatException | java.time.DateTimeException unreadable) {
      throw new IllegalArgumentException("Not a receipt of Tandem", unreadable);
    }
  }

  /** What the next one names as the one before. */
  public String fingerprint() {
    return Sha256.hex(text());
  }
}
