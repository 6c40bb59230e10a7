package tandem.deals.work;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Days with something to do as a calendar reads them (RFC 5545). */
final class CalendarFile {
  private static final int MOST_OCTETS = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  /** One thing to do, all day long. */
  record Entry(String uid, LocalDate day, Instant changed, String title, String url) {}

  private CalendarFile() {}

  static String of(String name, List<Entry> entries) {
    CalendarFile file = new CalendarFile();
    file.line("BEGIN", "VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", "-//Tandem//Tasks 1//EN")
        .line("METHOD", "PUBLISH")
        .line("NAME", escaped(name))
        .line("X-WR-CALNAME", escaped(name))
        .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    entries.forEach(file::entry);
    return file.line("END", "VCALENDAR").text.toString();
  }

  private void entry(Entry entry) {
    line("BEGIN", "VEVENT")
        .line("UID", entry.uid() + "@tandem")
        .line("DTSTAMP", MOMENT.format(entry.changed()))
        .line("DTSTART;VALUE=DATE", DAY.format(entry.day()))
        .line("DTEND;VALUE=DATE", DAY.format(entry.day().plusDays(1)))
        .line("SUMMARY", escaped(entry.title()))
        .line("URL", entry.url())
        .line("TRANSP", "TRANSPARENT")
        .line("END", "VEVENT");
  }

  /** Folded at 75 octets, never within a character. */
  private CalendarFile line(String name, String value) {
    String line = name + ":" + value;
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int point = line.codePointAt(at);
      String character = Character.toString(point);
      int length = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > MOST_OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += length;
      at += Character.charCount(point);
    }
    text.append("\r\n");
    return this;
  }

  private static String escaped(String said) {
    return said.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }
}
