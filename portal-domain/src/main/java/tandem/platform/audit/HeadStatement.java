package tandem.platform.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tandem.platform.Sha256;

/**
 * What all lanes had come to at a moment: plain text of a few lines, the same in the database, in
 * the file outside and in the mail, and exactly what is signed.
 *
 * @param closes the day (UTC) that had ended; empty for a head taken during the day
 * @param previous SHA-256 of the statement before; of nothing for the first
 */
public record HeadStatement(
    long number,
    Instant takenAt,
    Optional<LocalDate> closes,
    String previous,
    NavigableMap<Integer, Place> lanes) {
  private static final String FIRST_LINE = "Tandem audit head, version 1";

  public HeadStatement {
    lanes = new TreeMap<>(lanes);
  }

  /** The last link of a lane. */
  public record Place(long position, String hash) {}

  public String text() {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    line(text, "number", Long.toString(number));
    line(text, "taken", takenAt.toString());
    line(text, "closes", closes.map(LocalDate::toString).orElse("-"));
    line(text, "previous", previous);
    lanes.forEach(
        (lane, place) -> line(text, "lane " + lane, place.position() + " " + place.hash()));
    return text.toString();
  }

  public static HeadStatement parse(String text) {
    Map<String, String> lines = new TreeMap<>();
    NavigableMap<Integer, Place> lanes = new TreeMap<>();
    if (!text.startsWith(FIRST_LINE + "\n")) {
      throw new IllegalArgumentException("Not a head of Tandem's audit trail");
    }
    for (String line : text.split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        continue;
      }
      String name = line.substring(0, colon);
      String value = line.substring(colon + 2);
      if (name.startsWith("lane ")) {
        String[] place = value.split(" ", 2);
        lanes.put(
            Integer.parseInt(name.substring(5)), new Place(Long.parseLong(place[0]), place[1]));
      } else {
        lines.put(name, value);
      }
    }
    return new HeadStatement(
        Long.parseLong(needed(lines, "number")),
        Instant.parse(needed(lines, "taken")),
        Optional.of(needed(lines, "closes")).filter(it -> !it.equals("-")).map(LocalDate::parse),
        needed(lines, "previous"),
        lanes);
  }

  /** What the next head names as the one before. */
  public String fingerprint() {
    return fingerprint(text());
  }

  static String fingerprint(String text) {
    return Sha256.hex(text);
  }

  static String ofNothing() {
    return "0".repeat(64);
  }

  private static String needed(Map<String, String> lines, String name) {
    String value = lines.get(name);
    if (value == null) {
      throw new IllegalArgumentException("A head without " + name);
    }
    return value;
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }
}
