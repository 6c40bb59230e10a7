package tandem.commissions;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import tandem.commissions.rules.Step.Part;

/**
 * Reads traces out of the ledger. Apart from {@link Trace}, so that counting needs no JSON library.
 */
final class KeptTrace {
  private KeptTrace() {}

  static Trace parse(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      JsonObject kept = reader.readObject();
      return new Trace(
          kept.getJsonArray("steps").stream()
              .map(pair -> pair.asJsonArray().getValuesAs(JsonString::getString))
              .map(pair -> new Trace.Step(pair.get(0), pair.get(1)))
              .toList(),
          kept.containsKey("formula")
              ? kept.getJsonArray("formula").stream()
                  .map(JsonValue::asJsonArray)
                  .map(part -> new Part(part.getInt(0), part.getString(1), part.getString(2)))
                  .toList()
              : List.of());
    }
  }
}
