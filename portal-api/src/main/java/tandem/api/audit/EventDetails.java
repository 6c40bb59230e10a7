package tandem.api.audit;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.api.platform.json.Names;
import tandem.platform.PublicId;

/**
 * The members of an event as the API speaks: snake_case, public ids instead of the database's,
 * decimals as strings.
 */
final class EventDetails {
  private static final String ID = "value";
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("lead", "lead"),
          Map.entry("deal", "deal"),
          Map.entry("partner", "org"),
          Map.entry("firm", "org"),
          Map.entry("owner", "usr"),
          Map.entry("person", "usr"),
          Map.entry("reviewer", "usr"),
          Map.entry("author", "usr"),
          Map.entry("product", "prd"),
          Map.entry("customer", "cus"),
          Map.entry("message", "msg"),
          Map.entry("decision", "dec"),
          Map.entry("agreement", "agr"),
          Map.entry("application", "app"));

  private EventDetails() {}

  static JsonObject of(String details) {
    try (JsonReader reader = JSON.createReader(new StringReader(details))) {
      return members(reader.readObject());
    }
  }

  private static JsonObject members(JsonObject object) {
    JsonObjectBuilder members = JSON.createObjectBuilder();
    object.forEach((name, value) -> members.add(Names.snake(name), value(name, value)));
    return members.build();
  }

  private static JsonValue value(String name, JsonValue value) {
    return switch (value) {
      case JsonObject wrapped when wrapped.size() == 1 && wrapped.containsKey(ID) ->
          id(name, wrapped.get(ID));
      case JsonObject money when money.containsKey("currency") && money.containsKey("amount") ->
          JSON.createObjectBuilder()
              .add("amount", plain(money.get("amount")))
              .add("currency", money.get("currency"))
              .build();
      case JsonObject object -> members(object);
      case JsonArray array -> items(name, array);
      default -> value;
    };
  }

  private static JsonValue items(String name, JsonArray array) {
    JsonArrayBuilder items = JSON.createArrayBuilder();
    array.forEach(item -> items.add(value(name, item)));
    return items.build();
  }

  private static JsonValue id(String name, JsonValue value) {
    return Optional.ofNullable(KINDS.get(name))
        .filter(kind -> value instanceof JsonString)
        .<JsonValue>map(kind ->
            JSON.createValue(
                PublicId.format(kind, UUID.fromString(((JsonString) value).getString()))))
        .orElse(value);
  }

  private static JsonValue plain(JsonValue amount) {
    return amount instanceof JsonNumber number
        ? JSON.createValue(number.bigDecimalValue().toPlainString())
        : amount;
  }
}
