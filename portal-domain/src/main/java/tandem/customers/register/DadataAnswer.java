package tandem.customers.register;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * DaData's answer to "find by id". Only a suggestion that carries the very number asked for counts;
 * of a person in business (INN of twelve digits) no address is taken, for it is where they live.
 */
final class DadataAnswer {
  private static final int PERSON = 12;

  private DadataAnswer() {}

  static RegisterReply read(String body, String number) throws IOException {
    try (JsonReader reader = JSON.createReader(new StringReader(body))) {
      if (!(reader.readValue() instanceof JsonObject answer)
          || !(answer.get("suggestions") instanceof JsonArray suggestions)) {
        throw new IOException("an answer without suggestions");
      }
      return suggestions.stream()
          .filter(JsonObject.class::isInstance)
          .map(JsonObject.class::cast)
          .filter(each -> text(object(each, "data"), "inn").equals(Optional.of(number)))
          .flatMap(each -> company(each, number).stream())
          .findFirst()
          .<RegisterReply>map(RegisterReply.Found::new)
          .orElse(RegisterReply.UNKNOWN);
    } catch (JsonException nonsense) {
      throw new IOException("an answer that is no JSON", nonsense);
    }
  }

  private static Optional<RegisteredCompany> company(JsonObject suggestion, String number) {
    JsonObject data = object(suggestion, "data");
    JsonObject state = object(data, "state");
    Optional<String> name =
        text(object(data, "name"), "short_with_opf").or(() -> text(suggestion, "value"));
    return name.map(called ->
        new RegisteredCompany(
            called,
            "RU",
            state(text(state, "status").orElse("")),
            text(data, "ogrn"),
            text(data, "kpp"),
            number.length() == PERSON ? Optional.empty() : text(object(data, "address"), "value"),
            day(state.get("actuality_date"))));
  }

  /** What they will say one day that is not known today needs nobody's look. */
  private static RegisterState state(String status) {
    return switch (status) {
      case "LIQUIDATED" -> RegisterState.CLOSED;
      case "LIQUIDATING" -> RegisterState.LIQUIDATING;
      case "BANKRUPT" -> RegisterState.BANKRUPT;
      case "REORGANIZING" -> RegisterState.REORGANISING;
      default -> RegisterState.ACTIVE;
    };
  }

  private static JsonObject object(JsonObject from, String name) {
    return from.get(name) instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static Optional<String> text(JsonObject from, String name) {
    return from.get(name) instanceof JsonString found
        ? Optional.of(found.getString().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private static Optional<LocalDate> day(@Nullable JsonValue millis) {
    return millis instanceof JsonNumber number
        ? Optional.of(Instant.ofEpochMilli(number.longValue()).atZone(ZoneOffset.UTC).toLocalDate())
        : Optional.empty();
  }
}
