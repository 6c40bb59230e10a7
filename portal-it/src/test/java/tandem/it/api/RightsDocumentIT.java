package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Declared;
import tandem.it.harness.Portal;

/**
 * {@code docs/security/rights.md} says to people what the declared tables say to tests. With {@code
 * -Dcontract.refresh=true} it is written anew.
 */
class RightsDocumentIT {
  private static final Path DOCUMENT = Portal.root().resolve("docs/security/rights.md");

  private static final String OPENING =
      """
      # Who may do what

      Made from `portal-it/src/test/resources/isolation/rights.csv` and `pages.csv`, which `RightsIT` and `PageRightsIT` execute cell by cell against a
      running Tandem; do not edit, run `RightsDocumentIT` with `-Dcontract.refresh=true`. The records belong to a seller of the same firm; the column
      with *colleague* is the same seller before records of a colleague, the one with *outside* a channel manager in whose portfolio the firm is not. Another firm's records do not exist for any partner: 404, to the byte and to the millisecond
      (`StrangersIT`, `StrangersTimeIT`). Which member of an answer goes to which side is in `isolation/fields.csv`.

      ✓ may · 403 the role may not · 404 does not exist for this role · 409 may, done already · 303 led elsewhere · scope: the system's token was not given the scope

      """;

  @Test
  void the_document_is_what_is_executed() throws IOException {
    String text =
        OPENING
            + "## Operations of the API\n"
            + table("rights.csv", "operation")
            + "\n## Pages and forms of the portal\n"
            + table("pages.csv", "page");
    if (Boolean.getBoolean("contract.refresh")) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, text);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(text);
  }

  private static String table(String file, String first) {
    List<String> columns = Declared.columns(file);
    String head =
        "| " + columns.stream().map(name -> name.replace('_', ' ')).collect(joined()) + " |\n";
    String line = "|---" + "|:-:".repeat(columns.size() - 1) + "|\n";
    return head
        + line
        + Declared.rows(file).stream().map(row -> row(row, first)).collect(Collectors.joining());
  }

  private static String row(Map<String, String> row, String first) {
    return "| "
        + row.entrySet().stream()
            .map(cell ->
                cell.getKey().equals(first)
                    ? "`" + cell.getValue() + "`"
                    : cell.getValue().equals("ok") ? "✓" : cell.getValue())
            .collect(joined())
        + " |\n";
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(" | ");
  }
}
