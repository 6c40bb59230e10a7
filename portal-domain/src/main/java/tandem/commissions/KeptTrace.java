package tandem.commissions;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;

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
              .toList());
    }
  }
}
