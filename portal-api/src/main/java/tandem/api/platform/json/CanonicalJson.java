package tandem.api.platform.json;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One spelling for equal documents, after RFC 8785: members sorted, no blanks. Numbers keep their
 * decimal value instead of passing through a double, so that two amounts never fall together.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  public static String of(JsonValue json) {
    return switch (json) {
      case JsonObject object ->
          new TreeMap<>(object)
              .entrySet().stream()
                  .map(member -> JSON.createValue(member.getKey()) + ":" + of(member.getValue()))
                  .collect(Collectors.joining(",", "{", "}"));
      case JsonArray array ->
          array.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
      case JsonNumber number -> number(number.bigDecimalValue());
      case JsonString text -> text.toString();
      default -> json.toString();
    };
  }

  private static String number(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
