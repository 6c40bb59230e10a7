package tandem.customers.matching;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** One reason of a comparison, for the reviewer only: the values are words of both customers. */
public record Reason(ReasonCode code, List<String> values) {

  static Reason of(ReasonCode code, String... values) {
    return new Reason(code, List.of(values));
  }

  /** Out of the form in which the registry keeps them: an array of code and values. */
  public static List<Reason> parse(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(each ->
              new Reason(
                  ReasonCode.valueOf(each.getString("code")),
                  each.getJsonArray("values").getValuesAs(JsonString::getString)))
          .toList();
    }
  }

  /** The form in which the registry keeps them. */
  public static JsonArray json(List<Reason> reasons) {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    for (Reason reason : reasons) {
      all.add(
          JSON.createObjectBuilder()
              .add("code", reason.code().name())
              .add("values", JSON.createArrayBuilder(reason.values())));
    }
    return all.build();
  }

  @Override
  public String toString() {
    return values.isEmpty() ? code.name() : code + values.toString();
  }
}
