package tandem.api.platform.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether {@code fields=} names members that a view has: a misspelt one must not just be missing in
 * the answer.
 */
final class KnownFields {
  private KnownFields() {}

  static boolean has(Class<?> view, String path) {
    String[] names = path.split("\\.", 2);
    Optional<Type> member =
        Arrays.stream(view.getRecordComponents())
            .filter(component -> Names.snake(component.getName()).equals(names[0]))
            .map(RecordComponent::getGenericType)
            .findFirst();
    return names.length == 1
        ? member.isPresent()
        : member
            .<Class<?>>map(KnownFields::inner)
            .filter(Class::isRecord)
            .filter(inner -> has(inner, names[1]))
            .isPresent();
  }

  private static Class<?> inner(Type type) {
    return switch (type) {
      case ParameterizedType generic -> inner(generic.getActualTypeArguments()[0]);
      case Class<?> known -> known;
      default -> Object.class;
    };
  }
}
