package tandem.stack.realm;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where something is not as the file wants it. Only what the file names counts; the order of an
 * array does not, and numbers and flags are equal to their text, because Keycloak keeps many
 * settings as text.
 */
final class Differences {
  /** Keycloak shows secrets so; whether they are right cannot be seen. */
  private static final String MASK = "**********";

  private final List<String> found = new ArrayList<>();

  private Differences() {}

  static List<String> of(String what, JsonValue wanted, @Nullable JsonValue actual) {
    Differences differences = new Differences();
    differences.compare(what, wanted, actual);
    return differences.found;
  }

  private void compare(String path, JsonValue wanted, @Nullable JsonValue actual) {
    if (wanted instanceof JsonObject object) {
      JsonObject there = actual instanceof JsonObject known ? known : JsonValue.EMPTY_JSON_OBJECT;
      for (Map.Entry<String, JsonValue> member : object.entrySet()) {
        compare(path + "." + member.getKey(), member.getValue(), there.get(member.getKey()));
      }
    } else if (wanted instanceof JsonArray array) {
      Set<String> there = actual instanceof JsonArray known ? texts(known) : Set.of();
      if (!texts(array).equals(there)) {
        found.add(path + ": " + there + " → " + texts(array));
      }
    } else if (!text(wanted).equals(text(actual)) && !text(actual).equals(MASK)) {
      found.add(path + ": " + text(actual) + " → " + text(wanted));
    }
  }

  private static Set<String> texts(JsonArray array) {
    return array.stream().map(Differences::text).collect(Collectors.toCollection(HashSet::new));
  }

  static String text(@Nullable JsonValue value) {
    if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
      return "";
    }
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
