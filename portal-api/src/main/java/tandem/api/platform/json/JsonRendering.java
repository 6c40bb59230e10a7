package tandem.api.platform.json;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.Id;
import tandem.platform.Money;

/**
 * A record as JSON: members in the order of the record, snake_case, times in UTC with milliseconds,
 * decimals as strings (a JSON number loses digits in half of the world's clients), nothing where
 * there is nothing.
 */
public final class JsonRendering {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
          }
          return components;
        }
      };

  private JsonRendering() {}

  public static JsonValue render(@Nullable Object value) {
    return switch (value) {
      case null -> JsonValue.NULL;
      case JsonValue ready -> ready;
      case Optional<?> maybe -> render(maybe.orElse(null));
      case CharSequence text -> JSON.createValue(text.toString());
      case Boolean truth -> truth ? JsonValue.TRUE : JsonValue.FALSE;
      case Integer number -> JSON.createValue(number);
      case Long number -> JSON.createValue(number);
      case BigDecimal decimal -> JSON.createValue(decimal.toPlainString());
      case Instant time -> JSON.createValue(TIME.format(time));
      case LocalDate date -> JSON.createValue(date.toString());
      case Id id -> JSON.createValue(id.text());
      case Money money -> money(money);
      case Enum<?> constant -> JSON.createValue(Names.of(constant));
      case Iterable<?> items -> array(items);
      case Map<?, ?> members -> object(members);
      case Record view -> object(view);
      default -> throw new IllegalArgumentException("No JSON for " + value.getClass().getName());
    };
  }

  private static JsonValue money(Money money) {
    return JSON.createObjectBuilder()
        .add("amount", money.amount().toPlainString())
        .add("currency", money.currency().getCurrencyCode())
        .build();
  }

  private static JsonValue array(Iterable<?> items) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    items.forEach(item -> array.add(render(item)));
    return array.build();
  }

  private static JsonValue object(Map<?, ?> members) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    members.forEach((name, value) -> object.add(String.valueOf(name), render(value)));
    return object.build();
  }

  public static JsonObject object(Record view) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    for (RecordComponent component : COMPONENTS.get(view.getClass())) {
      JsonValue value = render(read(view, component));
      if (value.getValueType() != JsonValue.ValueType.NULL) {
        object.add(Names.snake(component.getName()), value);
      }
    }
    return object.build();
  }

  private static @Nullable Object read(Record view, RecordComponent component) {
    try {
      return component.getAccessor().invoke(view);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException("Cannot read " + component, impossible);
    }
  }
}
