package tandem.customers.names;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The declared lists beside this class: CSV with a header; several forms are parted by a bar. */
final class NameFile {
  private NameFile() {}

  static List<NamedCsvRecord> rows(String file) {
    InputStream stream = Objects.requireNonNull(NameFile.class.getResourceAsStream(file), file);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static List<String> forms(NamedCsvRecord row) {
    return List.of(row.getField("forms").split("\\|", -1));
  }

  /** A form as the words of a name are compared with it. */
  static List<String> bare(String form) {
    return Tokens.of(form).stream().map(Token::bare).toList();
  }
}
