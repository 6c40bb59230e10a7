package tandem.web.platform;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people type. Strict, because the JDK's own parser reads {@code 1 234,56} as 1 in
 * Russian: spaces of three kinds group thousands, a comma or a dot starts the decimals, and
 * whatever could be meant in two ways is refused.
 */
public final class Typed {
  private static final int MAX_DIGITS = 15;
  private static final Pattern GROUPED = Pattern.compile("[+]?\\d{1,3}( \\d{3})+([.,]\\d{1,2})?");
  private static final Pattern PLAIN = Pattern.compile("[+]?\\d+([.,]\\d{1,2})?");
  private static final Pattern ENGLISH = Pattern.compile("[+]?\\d{1,3}(,\\d{3})+\\.\\d{1,2}");
  private static final Pattern GERMAN = Pattern.compile("[+]?\\d{1,3}(\\.\\d{3})+,\\d{1,2}");
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DOTTED_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  private Typed() {}

  /** An amount of at most two decimals; empty when it cannot be read without guessing. */
  public static Optional<BigDecimal> amount(String typed) {
    String text =
        typed.strip().replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2009', ' ');
    String plain;
    if (PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches()) {
      plain = text.replace(" ", "").replace(',', '.');
    } else if (ENGLISH.matcher(text).matches()) {
      plain = text.replace(",", "");
    } else if (GERMAN.matcher(text).matches()) {
      plain = text.replace(".", "").replace(',', '.');
    } else {
      return Optional.empty();
    }
    return plain.length() > MAX_DIGITS ? Optional.empty() : Optional.of(new BigDecimal(plain));
  }

  /** A whole number above nothing, for quantities. */
  public static Optional<Integer> count(String typed) {
    return amount(typed)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .filter(number -> number.signum() > 0 && number.precision() <= 9)
        .map(BigDecimal::intValueExact);
  }

  /** A day as date fields send it (2027-03-12) or as people write it (12.03.2027). */
  public static Optional<LocalDate> day(String typed) {
    String text = typed.strip();
    Matcher iso = ISO_DAY.matcher(text);
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher dotted = DOTTED_DAY.matcher(text);
    if (dotted.matches()) {
      return day(dotted.group(3), dotted.group(2), dotted.group(1));
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
