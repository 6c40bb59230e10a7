package tandem.integrations;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.platform.Refusal;
import tandem.platform.imports.ImportRow;

/** A CSV text as mapped rows. */
final class CsvRows {
  private CsvRows() {}

  static List<ImportRow> read(String content, ImportMapping mapping, Set<String> fields) {
    DateTimeFormatter dates = mapping.dates();
    List<ImportRow> rows = new ArrayList<>();
    List<String> header = List.of();
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        if (header.isEmpty()) {
          header = record.getFields().stream().map(String::strip).toList();
          check(header, mapping, fields);
        } else if (rows.size() == ImportDesk.MOST_ROWS) {
          throw new Refusal.Invalid(
              "content", "too_many_rows", "at most " + ImportDesk.MOST_ROWS + " rows");
        } else {
          rows.add(
              new ImportRow(
                  (int) record.getStartingLineNumber(),
                  mapping.apply(named(header, record)),
                  dates));
        }
      }
    } catch (CsvParseException | java.io.IOException wrong) {
      throw new Refusal.Invalid("content", "file_format", "is not CSV: " + wrong.getMessage());
    }
    if (header.isEmpty()) {
      throw new Refusal.Invalid("content", "file_format", "has no header");
    }
    return rows;
  }

  private static void check(List<String> header, ImportMapping mapping, Set<String> fields) {
    List<String> differences = mapping.differences(header, fields);
    if (!differences.isEmpty()) {
      throw new Refusal.Invalid(
          differences.stream()
              .map(text -> new Refusal.Problem("mapping", "mapping_differs", text))
              .toList());
    }
  }

  private static Map<String, String> named(List<String> header, CsvRecord record) {
    if (record.getFieldCount() != header.size()) {
      throw new Refusal.Invalid(
          "content",
          "file_format",
          "line %d has %d fields, the header has %d"
              .formatted(record.getStartingLineNumber(), record.getFieldCount(), header.size()));
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      named.put(header.get(i), record.getField(i));
    }
    return named;
  }
}
