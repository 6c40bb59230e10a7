package tandem.platform;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Rows of a CSV file (RFC 4180) that no spreadsheet takes for a formula: every cell quoted, and an
 * apostrophe before what begins like one, in its full-width form, too (api-and-security D.6; OWASP,
 * CSV Injection).
 */
public final class CsvText {
  /** Tells spreadsheets that what follows is UTF-8; without it Cyrillic letters come out wrong. */
  public static final String BEGIN = "\uFEFF";

  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvText() {}

  public static String row(Collection<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
