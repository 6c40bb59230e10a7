package tandem.platform.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV as spreadsheets write it: separated by commas, semicolons or tabs; UTF-8, UTF-16 with its
 * mark, or else windows-1251, which Russian spreadsheets still write.
 */
final class CsvSheet {
  private static final Charset CP1251 = Charset.forName("windows-1251");
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final String FORMULA = "=+-@";

  private CsvSheet() {}

  static Sheet read(byte[] file, SheetLimits limits) {
    Charset charset = charset(file);
    String text = new String(file, charset);
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (text.indexOf('\0') >= 0) {
      throw SheetReader.refused("file_format", "is neither CSV nor XLSX");
    }
    List<String> header = List.of();
    boolean begun = false;
    List<Sheet.Line> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        if (!begun) {
          header = headings(record.getFields(), limits);
          begun = true;
        } else if (lines.size() == limits.rows()) {
          throw SheetReader.refused("too_many_rows", "at most " + limits.rows() + " rows");
        } else {
          int number = (int) record.getStartingLineNumber();
          List<String> cells = record.getFields().stream().map(CsvSheet::plain).toList();
          lines.add(
              new Sheet.Line(number, SheetReader.fitted(cells, header.size(), number, limits)));
        }
      }
    } catch (CsvParseException | IOException | UncheckedIOException wrong) {
      throw SheetReader.refused("file_format", "is not CSV: " + wrong.getMessage());
    }
    return new Sheet(header, lines, charset.name());
  }

  static List<String> headings(List<String> cells, SheetLimits limits) {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isBlank()) {
      width--;
    }
    if (width == 0) {
      throw SheetReader.refused("headings_missing", "the first line holds the headings");
    }
    if (width > limits.columns()) {
      throw SheetReader.refused("too_many_columns", "at most " + limits.columns() + " columns");
    }
    return SheetReader.fitted(cells.subList(0, width), width, 1, limits);
  }

  /** Takes off the apostrophe that keeps spreadsheets from counting; we write it, too. */
  private static String plain(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }

  /** The one that parts the first line most often, outside of quotes. */
  private static char separator(String text) {
    int[] found = new int[SEPARATORS.length];
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted) {
        for (int s = 0; s < SEPARATORS.length; s++) {
          found[s] += c == SEPARATORS[s] ? 1 : 0;
        }
      }
    }
    int best = 0;
    for (int s = 1; s < SEPARATORS.length; s++) {
      best = found[s] > found[best] ? s : best;
    }
    return SEPARATORS[best];
  }

  private static Charset charset(byte[] file) {
    int mark = file.length > 1 ? ((file[0] & 0xFF) << 8) | (file[1] & 0xFF) : 0;
    if (mark == 0xFFFE || mark == 0xFEFF) {
      return StandardCharsets.UTF_16;
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(file));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return CP1251;
    }
  }
}
