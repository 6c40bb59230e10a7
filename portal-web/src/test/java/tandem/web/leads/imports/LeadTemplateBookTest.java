package tandem.web.leads.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.leads.imports.ColumnMapping;
import tandem.leads.imports.ImportColumn;
import tandem.leads.imports.LeadImportDesk;
import tandem.platform.imports.Sheet;
import tandem.platform.imports.SheetReader;

/** What the portal gives out to be filled in, it reads. */
class LeadTemplateBookTest {
  @Test
  void the_workbook_is_read_as_it_was_written_and_its_columns_are_known() {
    List<String> headings =
        List.of(ImportColumn.values()).stream().map(column -> column.heading("ru")).toList();
    byte[] book =
        LeadTemplateBook.of(
            "Лиды", List.of(headings, headings), "Значения", List.of(List.of("ИНН", "INN")));

    Sheet sheet = SheetReader.read(book, LeadImportDesk.LIMITS);

    assertThat(sheet.header()).isEqualTo(headings);
    assertThat(sheet.lines()).singleElement().extracting(Sheet.Line::cells).isEqualTo(headings);
    assertThat(ColumnMapping.guess(sheet.header()).places())
        .containsOnlyKeys(ImportColumn.values());
  }
}
