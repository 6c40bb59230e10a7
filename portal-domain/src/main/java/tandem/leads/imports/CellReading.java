package tandem.leads.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what people write into cells: amounts with or without thousands, days in the two ways that
 * cannot be mistaken (2027-03-31 and 31.03.2027), yes in two languages. What could mean two things
 * means nothing.
 */
final class CellReading {
  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");
  private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}([,.])[0-9]{3}");
  private static final Set<String> YES =
      Set.of("yes", "y", "true", "1", "x", "да", "д", "+", "есть");
  private static final List<DateTimeFormatter> DAYS =
      List.of(form("uuuu-MM-dd"), form("d.M.uuuu"), form("uuuu-MM-dd'T'HH:mm[:ss]"));

  /** What may begin with a sign. */
  private static final Set<ImportColumn> SIGNED =
      EnumSet.of(ImportColumn.PHONE, ImportColumn.AMOUNT, ImportColumn.CONSENT);

  private CellReading() {}

  /** Empty: not a number, or one that could be read in two ways, as 1,234 can. */
  static Optional<BigDecimal> amount(String cell) {
    String bare = cell.replaceAll("[\\s\\u00A0\\u202F'’]", "").replaceAll("^\\p{Sc}|\\p{Sc}$", "");
    if (THOUSANDS.matcher(bare).matches()) {
      return Optional.empty();
    }
    int comma = bare.lastIndexOf(',');
    int dot = bare.lastIndexOf('.');
    String number =
        comma > dot
            ? bare.substring(0, comma).replace(".", "").replace(",", "")
                + "."
                + bare.substring(comma + 1)
            : bare.replace(",", "");
    return PLAIN.matcher(number).matches() ? Optional.of(new BigDecimal(number)) : Optional.empty();
  }

  static Optional<Integer> count(String cell) {
    return cell.matches("[0-9]{1,7}(\\.0+)?")
        ? Optional.of(Integer.valueOf(cell.replaceFirst("\\..*", "")))
        : Optional.empty();
  }

  static Optional<LocalDate> day(String cell) {
    return DAYS.stream().flatMap(form -> day(cell, form).stream()).findFirst();
  }

  private static Optional<LocalDate> day(String cell, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(cell, form));
    } catch (DateTimeException written) {
      return Optional.empty();
    }
  }

  static boolean yes(String cell) {
    return YES.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** What a spreadsheet would count, or fetch from elsewhere. A phone number begins with a plus. */
  static boolean formula(ImportColumn column, String cell) {
    char first = cell.charAt(0);
    return first == '='
        || first == '@'
        || first == '\uFF1D'
        || first == '\uFF20'
        || ((first == '+' || first == '-') && !SIGNED.contains(column));
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
