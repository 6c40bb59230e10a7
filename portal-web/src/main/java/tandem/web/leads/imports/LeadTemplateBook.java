package tandem.web.leads.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook to be filled in: a sheet of rows, and one that says what may stand in them. */
final class LeadTemplateBook {
  private static final double WIDTH = 22;

  private LeadTemplateBook() {}

  /**
   * @param rows of the first sheet, the headings first
   * @param columns of the second sheet, each with its heading first
   */
  static byte[] of(
      String sheet, List<List<String>> rows, String allowedSheet, List<List<String>> columns) {
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(book, "Tandem", "1.0")) {
      Worksheet leads = workbook.newWorksheet(sheet);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          put(leads, row, column, rows.get(row).get(column));
        }
      }
      leads.freezePane(0, 1);
      Worksheet allowed = workbook.newWorksheet(allowedSheet);
      for (int column = 0; column < columns.size(); column++) {
        for (int row = 0; row < columns.get(column).size(); row++) {
          put(allowed, row, column, columns.get(column).get(row));
        }
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    return book.toByteArray();
  }

  private static void put(Worksheet sheet, int row, int column, String text) {
    sheet.value(row, column, text);
    sheet.width(column, WIDTH);
    if (row == 0) {
      sheet.style(row, column).bold().set();
    }
  }
}
