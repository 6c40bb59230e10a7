package tandem.api.platform.json;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code fields=id,name,amount.currency}: the named members of an object, in the object's own
 * order.
 */
public final class FieldSelection {
  private final Map<String, FieldSelection> members = new TreeMap<>();

  private FieldSelection() {}

  public static FieldSelection of(List<String> paths) {
    FieldSelection root = new FieldSelection();
    for (String path : paths) {
      FieldSelection place = root;
      for (String name : path.split("\\.", -1)) {
        place = place.members.computeIfAbsent(name, fresh -> new FieldSelection());
      }
    }
    return root;
  }

  public JsonValue from(JsonValue json) {
    if (members.isEmpty()) {
      return json;
    }
    return switch (json) {
      case JsonObject object -> members(object);
      case JsonArray array -> items(array);
      default -> json;
    };
  }

  private JsonObject members(JsonObject object) {
    JsonObjectBuilder narrow = JSON.createObjectBuilder();
    object.forEach((name, value) -> {
      FieldSelection inner = members.get(name);
      if (inner != null) {
        narrow.add(name, inner.from(value));
      }
    });
    return narrow.build();
  }

  private JsonArray items(JsonArray array) {
    JsonArrayBuilder narrow = JSON.createArrayBuilder();
    array.forEach(item -> narrow.add(from(item)));
    return narrow.build();
  }
}
