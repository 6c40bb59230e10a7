package tandem.stack.demo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Currency;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tandem.platform.PersonalData;

/**
 * Events and terms as the product writes them into its tables: records become objects, member by
 * member.
 */
final class EventText {
  private EventText() {}

  static String of(Record event) {
    return of(event, component -> true);
  }

  /** As the audit trail keeps it in clear. */
  static String withoutPersonalValues(Record event) {
    return of(event, component -> !component.isAnnotationPresent(PersonalData.class));
  }

  private static String of(Record event, Predicate<RecordComponent> wanted) {
    StringJoiner members = new StringJoiner(",", "{", "}");
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      Object value = wanted.test(component) ? valueOf(component, event) : null;
      if (value != null) {
        members.add(quoted(component.getName()) + ":" + json(value));
      }
    }
    return members.toString();
  }

  private static String json(Object value) {
    return switch (value) {
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      case Currency currency -> quoted(currency.getCurrencyCode());
      case Record nested -> of(nested);
      case Collection<?> list -> {
        StringJoiner elements = new StringJoiner(",", "[", "]");
        list.forEach(element -> elements.add(json(element)));
        yield elements.toString();
      }
      default -> quoted(value.toString());
    };
  }

  private static @Nullable Object valueOf(RecordComponent component, Record event) {
    try {
      component.getAccessor().setAccessible(true);
      Object value = component.getAccessor().invoke(event);
      return value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    } catch (IllegalAccessException | InvocationTargetException unreadable) {
      throw new IllegalStateException("Cannot read " + component, unreadable);
    }
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
