package tandem.customers.matching;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tandem.platform.Refusal;

/**
 * Reads labelled pairs: CSV in UTF-8 with the columns name1, name2, is_match and, if wanted,
 * country, in any order; others are passed over. At most a million rows. Anything else is refused
 * with {@code file_format} and the line.
 */
public final class LabelledPairs {
  private static final int MOST_ROWS = 1_000_000;
  private static final Set<String> YES = Set.of("1", "true", "yes", "y", "t");
  private static final Set<String> NO = Set.of("0", "false", "no", "n", "f");

  private final List<String> header;

  private LabelledPairs(List<String> header) {
    this.header = header;
  }

  public static List<LabelledPair> read(Reader text) throws IOException {
    List<LabelledPair> pairs = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().skipEmptyLines(true).detectBomHeader(false).ofCsvRecord(text)) {
      Optional<LabelledPairs> file = Optional.empty();
      for (CsvRecord record : records) {
        if (file.isEmpty()) {
          file = Optional.of(headed(record));
          continue;
        }
        if (pairs.size() == MOST_ROWS) {
          throw wrong(record.getStartingLineNumber(), "more than " + MOST_ROWS + " rows");
        }
        pairs.add(file.get().pair(record));
      }
    } catch (CsvParseException broken) {
      throw new Refusal.Invalid("file", "file_format", "This is not CSV: " + broken.getMessage());
    }
    if (pairs.isEmpty()) {
      throw new Refusal.Invalid("file", "file_format", "The file has no pairs.");
    }
    return pairs;
  }

  private static LabelledPairs headed(CsvRecord record) {
    LabelledPairs file =
        new LabelledPairs(
            record.getFields().stream()
                .map(it -> it.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .toList());
    for (String column : List.of("name1", "name2", "is_match")) {
      if (!file.header.contains(column)) {
        throw wrong(1, "the column '%s' is missing from the header".formatted(column));
      }
    }
    return file;
  }

  private LabelledPair pair(CsvRecord record) {
    long line = record.getStartingLineNumber();
    if (record.getFieldCount() != header.size()) {
      throw wrong(
          line, "%d fields, the header has %d".formatted(record.getFieldCount(), header.size()));
    }
    String country = header.contains("country") ? field(record, "country") : "";
    return new LabelledPair(
        line,
        field(record, "name1"),
        field(record, "name2"),
        isMatch(line, field(record, "is_match")),
        country);
  }

  private String field(CsvRecord record, String column) {
    return record.getField(header.indexOf(column)).strip();
  }

  private static boolean isMatch(long line, String text) {
    String label = text.toLowerCase(Locale.ROOT);
    if (!YES.contains(label) && !NO.contains(label)) {
      throw wrong(line, "is_match is '%s'; it has to be 1 or 0".formatted(text));
    }
    return YES.contains(label);
  }

  private static Refusal.Invalid wrong(long line, String what) {
    return new Refusal.Invalid("file", "file_format", "Line %d: %s.".formatted(line, what));
  }
}
