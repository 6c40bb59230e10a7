package tandem.platform.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tandem.platform.Refusal;

/**
 * Reads a CSV or XLSX file within limits, whatever it claims to be: what it is, its first bytes
 * tell. Refuses at the field {@code file}: {@code required}, {@code file_too_large}, {@code
 * file_format}, {@code too_many_rows}, {@code too_many_columns}, {@code too_long}, {@code
 * headings_missing}, {@code headings_twice}.
 */
public final class SheetReader {
  static final String FIELD = "file";

  private SheetReader() {}

  public static Sheet read(byte[] file, SheetLimits limits) {
    if (file.length == 0) {
      throw refused("required", "must not be empty");
    }
    if (file.length > limits.bytes()) {
      throw refused("file_too_large", "at most " + limits.bytes() + " bytes");
    }
    boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3;
    Sheet sheet = zip ? XlsxSheet.read(file, limits) : CsvSheet.read(file, limits);
    check(sheet.header());
    return new Sheet(
        sheet.header(), sheet.lines().stream().filter(Sheet.Line::says).toList(), sheet.readAs());
  }

  private static void check(List<String> header) {
    if (header.stream().allMatch(String::isBlank)) {
      throw refused("headings_missing", "the first line holds the headings");
    }
    Set<String> seen = new HashSet<>();
    for (String heading : header) {
      if (!heading.isBlank() && !seen.add(heading.toLowerCase(Locale.ROOT))) {
        throw refused("headings_twice", "the heading '" + heading + "' stands there twice");
      }
    }
  }

  /** Short rows are filled up, empty cells beyond the header are cut off; a text there is not. */
  static List<String> fitted(List<String> cells, int width, int line, SheetLimits limits) {
    List<String> fitted = new ArrayList<>(width);
    for (int i = 0; i < Math.max(width, cells.size()); i++) {
      String cell = i < cells.size() ? cells.get(i).strip() : "";
      if (cell.length() > limits.cell()) {
        throw refused("too_long", "line " + line + " has a cell of more than " + limits.cell());
      }
      if (i < width) {
        fitted.add(cell);
      } else if (!cell.isEmpty()) {
        throw refused("file_format", "line " + line + " has more cells than there are headings");
      }
    }
    return fitted;
  }

  static Refusal.Invalid refused(String code, String message) {
    return new Refusal.Invalid(FIELD, code, message);
  }
}
