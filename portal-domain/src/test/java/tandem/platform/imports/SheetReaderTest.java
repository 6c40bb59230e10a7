package tandem.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.platform.CsvText;
import tandem.platform.Refusal;

/** Files as people have them, and as nobody should. */
class SheetReaderTest {
  private static final SheetLimits LIMITS = new SheetLimits(200_000, 10, 5, 100);

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16"})
  void russian_files_are_read_in_the_encodings_that_spreadsheets_write(String charset) {
    Sheet sheet = read("Клиент;Сумма\nООО «Ёлка»;1\n", Charset.forName(charset));

    assertThat(sheet.header()).containsExactly("Клиент", "Сумма");
    assertThat(sheet.lines()).containsExactly(new Sheet.Line(2, List.of("ООО «Ёлка»", "1")));
    assertThat(sheet.readAs()).isEqualTo(charset);
  }

  @Test
  void a_mark_of_utf_8_quotes_tabs_and_blank_lines_are_no_trouble() {
    Sheet sheet =
        utf8("\uFEFFName\tNeed\n\"Said \"\"x\"\"\"\t\"two\nlines\"\n\n \t \n🚀 مرحبا\tz\n");

    assertThat(sheet.header()).containsExactly("Name", "Need");
    assertThat(sheet.lines())
        .containsExactly(
            new Sheet.Line(2, List.of("Said \"x\"", "two\nlines")),
            new Sheet.Line(6, List.of("🚀 مرحبا", "z")));
  }

  @Test
  void short_rows_are_filled_up_and_trailing_nothing_is_cut_off() {
    assertThat(utf8("a,b,,\n1\n2,3,,\n").lines())
        .extracting(Sheet.Line::cells)
        .containsExactly(List.of("1", ""), List.of("2", "3"));
    refused("file_format", "a,b\n1,2,3\n");
  }

  @Test
  void what_we_wrote_ourselves_comes_back_as_it_was() {
    List<String> cells = List.of("=1+1", "+7 812", "-5", "@x", "'quoted'");
    Sheet sheet =
        utf8(CsvText.BEGIN + CsvText.row(List.of("a", "b", "c", "d", "e")) + CsvText.row(cells));

    assertThat(sheet.lines().getFirst().cells()).isEqualTo(cells);
  }

  @Test
  void a_million_columns_a_huge_cell_and_too_many_rows_are_refused_each_by_name() {
    refused("too_many_columns", "a,b,c,d,e,f\n");
    refused("file_too_large", ",".repeat(1_000_000));
    assertThatThrownBy(() ->
            SheetReader.read(
                "x,".repeat(1_000_000).getBytes(StandardCharsets.UTF_8),
                new SheetLimits(4_000_000, 10, 60, 100)))
        .isInstanceOf(Refusal.Invalid.class);
    refused("too_long", "a\n" + "x".repeat(101) + "\n");
    refused("too_many_rows", "a\n" + "x\n".repeat(11));
    assertThat(utf8("a\n" + "x\n".repeat(10)).lines()).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK\u0003\u0004nonsense", "a\n\u0000\n", "a\n\"open"})
  void what_is_no_table_is_refused(String nonsense) {
    assertThatThrownBy(() -> utf8(nonsense)).isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void headings_are_there_once_each() {
    refused("headings_missing", " , ,\n1,2,3\n");
    refused("headings_twice", "Name,name\n1,2\n");
  }

  @Test
  void a_workbook_gives_days_numbers_and_what_formulas_last_showed() throws IOException {
    byte[] file =
        workbook(sheet -> {
          sheet.value(0, 0, "Customer");
          sheet.value(0, 1, "Close");
          sheet.value(0, 2, "Amount");
          sheet.value(0, 3, "Agreed");
          sheet.value(1, 0, "ООО 🚀");
          sheet.value(1, 1, LocalDate.of(2027, 3, 31));
          sheet.style(1, 1).format("dd.MM.yyyy").set();
          sheet.value(1, 2, 1234.567);
          sheet.value(1, 3, true);
          sheet.value(3, 0, "last");
        });

    Sheet sheet = SheetReader.read(file, LIMITS);

    assertThat(sheet.readAs()).isEqualTo("XLSX");
    assertThat(sheet.lines())
        .containsExactly(
            new Sheet.Line(2, List.of("ООО 🚀", "2027-03-31", "1234.5670", "yes")),
            new Sheet.Line(4, List.of("last", "", "", "")));
  }

  @Test
  void a_workbook_keeps_the_same_limits() throws IOException {
    byte[] wide = workbook(sheet -> sheet.value(0, 16_000, "far right"));
    byte[] tall =
        workbook(sheet -> {
          sheet.value(0, 0, "a");
          for (int i = 1; i < 12; i++) {
            sheet.value(i, 0, "x");
          }
        });

    refused("too_many_columns", wide);
    refused("too_many_rows", tall);
  }

  @Test
  void a_small_file_that_unpacks_to_a_large_one_is_never_unpacked() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
    }
    assertThat(bomb.size()).isLessThan(LIMITS.bytes());

    refused("file_too_large", bomb.toByteArray());
  }

  @Test
  void a_workbook_reads_no_file_of_the_machine() throws IOException {
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    String entity =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    try (ZipOutputStream zip = new ZipOutputStream(book)) {
      entry(zip, "[Content_Types].xml", entity + "<Types>&f;</Types>");
      entry(
          zip,
          "xl/workbook.xml",
          entity
              + "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
              + "<sheets><sheet name=\"&f;\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      entry(
          zip,
          "xl/worksheets/sheet1.xml",
          entity
              + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&f;</t></is></c></row></sheetData></worksheet>");
    }
    assertThatThrownBy(() -> SheetReader.read(book.toByteArray(), LIMITS))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageNotContaining("root:");
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private static byte[] workbook(Filling filling) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "Tandem", "1.0")) {
      filling.fill(book.newWorksheet("Leads"));
    }
    return file.toByteArray();
  }

  private static Sheet utf8(String text) {
    return read(text, StandardCharsets.UTF_8);
  }

  private static Sheet read(String text, Charset charset) {
    return SheetReader.read(text.getBytes(charset), LIMITS);
  }

  private static void refused(String code, String text) {
    refused(code, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(String code, byte[] file) {
    assertThatThrownBy(() -> SheetReader.read(file, LIMITS))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            no -> assertThat(no.problems().getFirst().code()).isEqualTo(code));
  }
}
