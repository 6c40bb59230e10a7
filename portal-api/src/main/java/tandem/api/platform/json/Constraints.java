package tandem.api.platform.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Map;
import tandem.api.platform.problem.FieldError;

/** A violated Jakarta Validation constraint under the name the contract's schema gives it. */
final class Constraints {
  private Constraints() {}

  static FieldError error(ConstraintViolation<?> violation) {
    String pointer = pointer(violation.getPropertyPath()).text();
    Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
    String name =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return switch (name) {
      case "NotNull", "NotEmpty", "NotBlank" -> FieldError.pointer(pointer, "required");
      case "Size" -> size(violation, pointer, limits);
      case "Min", "DecimalMin" -> FieldError.pointer(pointer, "minimum", limit(limits, "value"));
      case "Max", "DecimalMax" -> FieldError.pointer(pointer, "maximum", limit(limits, "value"));
      case "Pattern", "Email" -> FieldError.pointer(pointer, "pattern");
      default -> FieldError.pointer(pointer, Names.snake(name));
    };
  }

  private static FieldError size(
      ConstraintViolation<?> violation, String pointer, Map<String, Object> limits) {
    boolean text = violation.getInvalidValue() instanceof CharSequence;
    int least = (int) limit(limits, "min");
    int most = (int) limit(limits, "max");
    int size =
        violation.getInvalidValue() instanceof CharSequence characters
            ? characters.length()
            : violation.getInvalidValue() instanceof java.util.Collection<?> items
                ? items.size()
                : 0;
    if (size < least) {
      return FieldError.pointer(pointer, text ? "min_length" : "min_items", least);
    }
    return FieldError.pointer(pointer, text ? "max_length" : "max_items", most);
  }

  private static Object limit(Map<String, Object> limits, String name) {
    return limits.getOrDefault(name, 0);
  }

  private static Pointer pointer(Path path) {
    Pointer pointer = Pointer.ROOT;
    for (Path.Node node : path) {
      Integer index = node.getIndex();
      if (index != null) {
        pointer = pointer.item(index);
      }
      String name = node.getName();
      if (name != null && !name.startsWith("<")) {
        pointer = pointer.member(Names.snake(name));
      }
    }
    return pointer;
  }
}
