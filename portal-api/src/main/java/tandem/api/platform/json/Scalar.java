package tandem.api.platform.json;

import static tandem.api.platform.problem.FieldError.pointer;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.problem.FieldError;
import tandem.platform.Id;

/** One simple JSON value read as a Java type, or what is wrong with it. */
record Scalar(@Nullable Object value, Optional<Wrong> error) {
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?");

  record Wrong(String code, List<Object> values) {
    FieldError at(Pointer here) {
      return pointer(here.text(), code, values.toArray());
    }
  }

  static Scalar of(Class<?> type, JsonValue json) {
    if (type == JsonObject.class) {
      return json instanceof JsonObject ? good(json) : wrong("type", "object");
    }
    if (type == Boolean.class) {
      return switch (json.getValueType()) {
        case TRUE -> good(true);
        case FALSE -> good(false);
        default -> wrong("type", "boolean");
      };
    }
    if (type == Integer.class || type == Long.class) {
      return json instanceof JsonNumber number ? whole(type, number) : wrong("type", "integer");
    }
    return json instanceof JsonString text ? text(type, text.getString()) : wrong("type", "string");
  }

  private static Scalar text(Class<?> type, String text) {
    if (type == String.class) {
      return good(text);
    }
    if (type == BigDecimal.class) {
      return DECIMAL.matcher(text).matches() ? good(new BigDecimal(text)) : wrong("decimal");
    }
    if (type.isEnum()) {
      return constant(type, text);
    }
    if (Id.class.isAssignableFrom(type)) {
      return TypedIds.read(type, text).map(Scalar::good).orElseGet(() -> wrong("id"));
    }
    try {
      if (type == LocalDate.class) {
        return good(LocalDate.parse(text));
      }
      if (type == Instant.class) {
        return good(OffsetDateTime.parse(text).toInstant());
      }
    } catch (DateTimeException unreadable) {
      return wrong(type == LocalDate.class ? "date" : "date_time");
    }
    throw new IllegalStateException("No JSON type is read as " + type.getName());
  }

  private static Scalar whole(Class<?> type, JsonNumber number) {
    try {
      return type == Integer.class
          ? good(number.bigDecimalValue().intValueExact())
          : good(number.bigDecimalValue().longValueExact());
    } catch (ArithmeticException fractionOrTooLarge) {
      return wrong("type", "integer");
    }
  }

  private static Scalar constant(Class<?> type, String text) {
    List<Enum<?>> constants =
        Arrays.stream(type.getEnumConstants()).<Enum<?>>map(each -> (Enum<?>) each).toList();
    return constants.stream()
        .filter(each -> Names.of(each).equals(text))
        .findFirst()
        .map(Scalar::good)
        .orElseGet(() ->
            wrong("enum", constants.stream().map(Names::of).collect(Collectors.joining(", "))));
  }

  private static Scalar good(Object value) {
    return new Scalar(value, Optional.empty());
  }

  private static Scalar wrong(String code, Object... values) {
    return new Scalar(null, Optional.of(new Wrong(code, List.of(values))));
  }
}
