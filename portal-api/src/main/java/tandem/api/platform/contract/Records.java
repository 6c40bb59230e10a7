package tandem.api.platform.contract;

import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import tandem.api.platform.json.Names;

/**
 * Completes the schemas of our records by what the scanner cannot know: the values of enums that
 * live in the domain, that an absent value is left out and never null, and that members which only
 * refer to a schema are required too.
 */
final class Records {
  private final Map<String, Class<?>> named = new HashMap<>();
  private final Set<Class<?>> seen = new LinkedHashSet<>();
  private final Deque<Type> open = new ArrayDeque<>();

  private Records(Collection<Method> operations) {
    for (Method operation : operations) {
      open.addAll(Arrays.asList(operation.getGenericParameterTypes()));
      open.add(operation.getGenericReturnType());
      Stream.of(operation.getAnnotations()).forEach(Records.this::mentioned);
    }
    while (!open.isEmpty()) {
      visit(open.pop());
    }
  }

  static void complete(Components components, Collection<Method> operations) {
    Records records = new Records(operations);
    components
        .getSchemas()
        .forEach((name, schema) ->
            Optional.ofNullable(records.named.get(name)).ifPresent(type -> complete(schema, type)));
  }

  private void mentioned(java.lang.annotation.Annotation annotation) {
    if (annotation
        instanceof
        org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema answer) {
      open.add(answer.value());
    }
    if (annotation
        instanceof org.eclipse.microprofile.openapi.annotations.parameters.RequestBody body) {
      Stream.of(body.content()).forEach(content -> open.add(content.schema().implementation()));
    }
  }

  private void visit(Type type) {
    if (type instanceof ParameterizedType generic) {
      open.addAll(Arrays.asList(generic.getActualTypeArguments()));
      open.add(generic.getRawType());
      return;
    }
    if (!(type instanceof Class<?> known) || !seen.add(known)) {
      return;
    }
    Optional.ofNullable(known.getPermittedSubclasses()).ifPresent(all -> open.addAll(List.of(all)));
    if (known.isRecord()) {
      var schema =
          known.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
      named.put(
          schema == null || schema.name().isEmpty() ? known.getSimpleName() : schema.name(), known);
      Stream.of(known.getRecordComponents()).forEach(each -> open.add(each.getGenericType()));
    }
  }

  private static void complete(Schema schema, Class<?> type) {
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = Names.snake(component.getName());
      if (component.getAccessor().isAnnotationPresent(NotNull.class)) {
        required.add(name);
      }
      Schema property =
          Optional.ofNullable(schema.getProperties()).map(all -> all.get(name)).orElse(null);
      if (property != null && property.getRef() == null) {
        never(property, SchemaType.NULL);
        spell(property, component.getGenericType());
      }
    }
    schema.setRequired(required.isEmpty() ? null : required);
  }

  private static void never(Schema property, SchemaType unwanted) {
    List<SchemaType> types = property.getType();
    if (types != null && types.size() > 1) {
      property.setType(types.stream().filter(type -> type != unwanted).toList());
    }
  }

  private static void spell(Schema property, Type type) {
    if (type instanceof ParameterizedType generic) {
      boolean many = Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
      Schema inner = many ? property.getItems() : property;
      if (inner != null && inner.getRef() == null) {
        spell(inner, generic.getActualTypeArguments()[0]);
      }
    } else if (type instanceof Class<?> constants && constants.isEnum()) {
      property.setType(List.of(SchemaType.STRING));
      property.setEnumeration(
          Stream.of(constants.getEnumConstants())
              .<Object>map(each -> Names.of((Enum<?>) each))
              .toList());
    }
  }
}
