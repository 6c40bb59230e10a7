package tandem.stack.realm;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Objects of Keycloak by their names. */
final class Named {
  private Named() {}

  static Optional<JsonObject> in(JsonArray known, String member, String name) {
    return known.stream()
        .map(JsonValue::asJsonObject)
        .filter(one -> one.getString(member, "").equals(name))
        .findFirst();
  }

  static String id(JsonObject known) {
    return known.getString("id");
  }

  static JsonObject without(JsonObject object, String... members) {
    JsonObjectBuilder rest = Json.createObjectBuilder(object);
    List.of(members).forEach(rest::remove);
    return rest.build();
  }

  /** Keycloak takes whole objects: what the file does not name stays as it is. */
  static JsonObject merge(JsonObject there, JsonObject wanted) {
    JsonObjectBuilder merged = Json.createObjectBuilder(there);
    wanted.forEach((name, value) ->
        merged.add(
            name,
            value instanceof JsonObject inner && there.get(name) instanceof JsonObject below
                ? merge(below, inner)
                : value));
    return merged.build();
  }
}
