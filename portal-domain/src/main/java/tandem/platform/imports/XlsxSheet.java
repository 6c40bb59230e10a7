package tandem.platform.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an XLSX file. What it holds when unpacked is measured before anything reads
 * it, so that a small file cannot become a large one. Formulas count as what they last showed;
 * dates come as {@code yyyy-MM-dd}.
 */
final class XlsxSheet {
  static final long MOST_UNPACKED = 48L * 1024 * 1024;

  /** They tell days from numbers. */
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private static final int MOST_ENTRIES = 500;
  private static final int EXCELS_COLUMNS = 16_384;

  private XlsxSheet() {}

  static Sheet read(byte[] file, SheetLimits limits) {
    measure(file);
    List<String> header = List.of();
    List<Sheet.Line> lines = new ArrayList<>();
    try (ReadableWorkbook book =
            new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      for (Row row : (Iterable<Row>) rows::iterator) {
        List<String> cells = cells(row, limits);
        if (cells.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (header.isEmpty()) {
          header = CsvSheet.headings(cells, limits);
        } else if (lines.size() == limits.rows()) {
          throw SheetReader.refused("too_many_rows", "at most " + limits.rows() + " rows");
        } else {
          lines.add(
              new Sheet.Line(
                  row.getRowNum(),
                  SheetReader.fitted(cells, header.size(), row.getRowNum(), limits)));
        }
      }
    } catch (IOException | ExcelReaderException | IllegalArgumentException wrong) {
      throw SheetReader.refused("file_format", "is not XLSX: " + wrong.getMessage());
    }
    return new Sheet(header, lines, "XLSX");
  }

  private static List<String> cells(Row row, SheetLimits limits) {
    if (row.getCellCount() > EXCELS_COLUMNS) {
      throw SheetReader.refused("too_many_columns", "at most " + limits.columns() + " columns");
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell));
    }
    return cells;
  }

  private static String text(Cell cell) {
    String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
    if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
      if (cell.getValue() instanceof BigDecimal number) {
        return looksLikeDay(format) ? day(cell) : plain(number);
      }
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return cell.getText().equalsIgnoreCase("true") || cell.getText().equals("1") ? "yes" : "no";
    }
    return Optional.ofNullable(cell.getText()).orElse("");
  }

  /** Three decimals would look like thousands. */
  private static String plain(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return (shortest.scale() == 3 ? shortest.setScale(4) : shortest).toPlainString();
  }

  private static boolean looksLikeDay(String format) {
    String bare = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"", "");
    return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
  }

  private static String day(Cell cell) {
    LocalDateTime moment = cell.asDate();
    return moment.toLocalDate().toString();
  }

  /** By what really comes out of it, for sizes that a file declares may lie. */
  private static void measure(byte[] file) {
    try {
      Path copy = Files.createTempFile("tandem", ".xlsx");
      try {
        Files.write(copy, file);
        measure(copy);
      } finally {
        Files.delete(copy);
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw SheetReader.refused("file_format", "is not XLSX: " + broken.getMessage());
    }
  }

  private static void measure(Path file) throws IOException {
    byte[] buffer = new byte[8192];
    long unpacked = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      boolean many = zip.size() > MOST_ENTRIES;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (many || unpacked > MOST_UNPACKED) {
          throw SheetReader.refused("file_too_large", "is too large when unpacked");
        }
        try (InputStream packed = zip.getInputStream(entry)) {
          unpacked += size(packed, buffer, MOST_UNPACKED - unpacked);
        }
      }
    }
    if (unpacked > MOST_UNPACKED) {
      throw SheetReader.refused("file_too_large", "is too large when unpacked");
    }
  }

  private static long size(InputStream entry, byte[] buffer, long most) throws IOException {
    long size = 0;
    for (int read = entry.read(buffer); read >= 0 && size <= most; read = entry.read(buffer)) {
      size += read;
    }
    return size;
  }
}
