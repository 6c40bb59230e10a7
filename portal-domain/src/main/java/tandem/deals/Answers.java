package tandem.deals;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Answers to a process's questions as they are kept. */
final class Answers {
  private Answers() {}

  static JsonObject read(@Nullable String stored) {
    if (stored == null) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = JSON.createReader(new StringReader(stored))) {
      return reader.readObject();
    }
  }

  /** Whether it answers anything: a blank text does not. */
  static boolean given(@Nullable JsonValue answer) {
    return answer instanceof JsonString text
        ? !text.getString().isBlank()
        : answer != null && answer.getValueType() != JsonValue.ValueType.NULL;
  }
}
