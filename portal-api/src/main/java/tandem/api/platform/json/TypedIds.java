package tandem.api.platform.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;

/** Typed ids in bodies: every one is a record around a UUID and knows its prefix. */
final class TypedIds {
  private static final UUID NIL = new UUID(0, 0);

  private TypedIds() {}

  static Optional<Id> read(Class<?> type, String text) {
    return PublicId.parse(make(type, NIL).prefix(), text).map(value -> make(type, value));
  }

  private static Id make(Class<?> type, UUID value) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(UUID.class);
      return (Id) constructor.newInstance(value);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException impossible) {
      throw new IllegalStateException("Not a typed id: " + type.getName(), impossible);
    }
  }
}
