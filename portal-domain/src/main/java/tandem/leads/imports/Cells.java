package tandem.leads.imports;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** Cells of a row as they are kept. NUL, which PostgreSQL takes nowhere, is left out. */
final class Cells {
  private Cells() {}

  static String json(List<String> cells) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    cells.forEach(cell -> array.add(cell.replace("\0", "")));
    return array.build().toString();
  }

  static List<String> of(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonString::getString);
    }
  }
}
