package tandem.stack.imports;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tandem.stack.StackException;

/**
 * What there is to say about the rows of a file: each in a CSV file, and counted by kind on the
 * terminal with the first lines as examples.
 */
final class IssueReport {
  private static final int EXAMPLES = 3;

  /** One kind of issue. */
  private static final class Kind {
    private int count;
    private final StringBuilder lines = new StringBuilder();
  }

  private final String file;
  private final StringBuilder rows = new StringBuilder("file,line,column,outcome,code,reason\r\n");
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  IssueReport(String file) {
    this.file = file;
  }

  void add(JsonObject issue) {
    boolean refused = issue.getBoolean("refused");
    String column = issue.getString("column", "");
    rows.append(
        "%s,%d,%s,%s,%s,%s\r\n"
            .formatted(
                cell(file),
                issue.getInt("line"),
                cell(column),
                refused ? "refused" : "taken",
                cell(issue.getString("code")),
                cell(issue.getString("reason"))));
    String reason = issue.getString("reason").replaceAll("'[^']*'", "…");
    Kind kind =
        kinds.computeIfAbsent(
            (refused ? "refused" : "warning")
                + (column.isEmpty() ? "" : ", " + column)
                + ": "
                + reason,
            k -> new Kind());
    kind.count++;
    if (kind.count <= EXAMPLES) {
      kind.lines.append(kind.lines.isEmpty() ? "" : ", ").append(issue.getInt("line"));
    }
  }

  void write() {
    Path report =
        Path.of(
            System.getProperty("tandem.data", "."),
            "imports",
            file.replaceAll("\\.csv$", "") + "-report.csv");
    try {
      Files.createDirectories(report.toAbsolutePath().getParent());
      Files.writeString(report, rows);
    } catch (IOException unwritable) {
      throw new StackException(report + " cannot be written.", unwritable);
    }
    kinds.forEach((text, kind) ->
        System.out.printf(
            Locale.ROOT,
            "    %,6d × %s (lines %s%s)%n",
            kind.count,
            text,
            kind.lines,
            kind.count > EXAMPLES ? ", …" : ""));
    System.out.println("    each row: " + report);
  }

  /**
   * Quoted, and harmless in a spreadsheet: a cell that begins like a formula gets an apostrophe.
   */
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
