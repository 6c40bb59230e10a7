package tandem.leads.imports;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a file is what, by its place from 0. Each thing has one column at most; columns
 * that are nothing are passed over.
 */
public record ColumnMapping(Map<ImportColumn, Integer> places) {
  public ColumnMapping {
    places = Map.copyOf(places);
  }

  /** By the headings. */
  public static ColumnMapping guess(List<String> header) {
    Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
    for (int i = 0; i < header.size(); i++) {
      int at = i;
      ImportColumn.guess(header.get(i)).ifPresent(column -> places.putIfAbsent(column, at));
    }
    return new ColumnMapping(places);
  }

  Optional<String> cell(ImportColumn column, List<String> cells) {
    return Optional.ofNullable(places.get(column))
        .filter(at -> at < cells.size())
        .map(at -> cells.get(at).strip())
        .filter(text -> !text.isEmpty());
  }

  String json() {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    places.forEach((column, at) -> json.add(column.name(), at));
    return json.build().toString();
  }

  static ColumnMapping of(String json) {
    Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      for (ImportColumn column : ImportColumn.values()) {
        if (object.get(column.name()) instanceof JsonNumber at) {
          places.put(column, at.intValue());
        }
      }
    }
    return new ColumnMapping(places);
  }
}
