package tandem.conversations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates in letters, in the reader's language; a deadline names its zone. */
final class Dates {
  private Dates() {}

  static String day(LocalDate day, Reader reader) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale(reader))
        .format(day);
  }

  static String moment(Instant at, Reader reader, ZoneId zone) {
    return DateTimeFormatter.ofPattern("d MMMM, HH:mm", locale(reader)).format(at.atZone(zone))
        + " ("
        + zone.getId()
        + ")";
  }

  private static Locale locale(Reader reader) {
    return "ru".equals(reader.locale()) ? Locale.of("ru") : Locale.UK;
  }
}
