package tandem.api.platform.json;

import static tandem.api.platform.problem.FieldError.pointer;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.platform.Id;

/**
 * Turns a JSON object into a record and tells everything that is wrong with it at once, each by its
 * pointer: members the record does not have, types that do not fit, and the record's own
 * constraints.
 */
public final class JsonBinding {
  private static final int MOST_ERRORS = 50;

  private final List<FieldError> errors = new ArrayList<>();

  private JsonBinding() {}

  public static <T> T bind(JsonObject json, Class<T> type, Validator validator) {
    JsonBinding binding = new JsonBinding();
    T bound = type.cast(binding.object(json, type, Pointer.ROOT));
    binding.constraints(bound, validator);
    binding.refuse();
    return bound;
  }

  private Object object(JsonObject json, Class<?> type, Pointer here) {
    RecordComponent[] components = type.getRecordComponents();
    refuseUnknown(json, components, here);
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = Names.snake(components[i].getName());
      JsonValue value = json.getOrDefault(name, JsonValue.NULL);
      values[i] = value(value, components[i].getGenericType(), here.member(name));
    }
    return created(type, components, values);
  }

  private void refuseUnknown(JsonObject json, RecordComponent[] components, Pointer here) {
    List<String> known =
        Arrays.stream(components).map(RecordComponent::getName).map(Names::snake).toList();
    for (String name : json.keySet()) {
      if (!known.contains(name)) {
        errors.add(pointer(here.member(name).text(), "unknown_field"));
      }
    }
  }

  private @Nullable Object value(JsonValue json, Type type, Pointer here) {
    if (json.getValueType() == JsonValue.ValueType.NULL) {
      return null;
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return items(json, list.getActualTypeArguments()[0], here);
    }
    if (type instanceof Class<?> record
        && record.isRecord()
        && !Id.class.isAssignableFrom(record)) {
      if (json instanceof JsonObject members) {
        return object(members, record, here);
      }
      errors.add(pointer(here.text(), "type", "object"));
      return null;
    }
    Scalar scalar = Scalar.of((Class<?>) type, json);
    scalar.error().ifPresent(wrong -> errors.add(wrong.at(here)));
    return scalar.value();
  }

  private @Nullable List<Object> items(JsonValue json, Type type, Pointer here) {
    if (json.getValueType() != JsonValue.ValueType.ARRAY) {
      errors.add(pointer(here.text(), "type", "array"));
      return null;
    }
    List<Object> items = new ArrayList<>();
    int index = 0;
    for (JsonValue item : json.asJsonArray()) {
      Object value = value(item, type, here.item(index));
      if (value != null) {
        items.add(value);
      } else if (item.getValueType() == JsonValue.ValueType.NULL) {
        errors.add(pointer(here.item(index).text(), "required"));
      }
      index++;
    }
    return items;
  }

  private static Object created(
      Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException impossible) {
      throw new IllegalStateException("Not a plain record: " + type.getName(), impossible);
    }
  }

  private void constraints(Object bound, Validator validator) {
    List<String> wrong = errors.stream().map(FieldError::name).toList();
    validator.validate(bound).stream()
        .map(Constraints::error)
        .filter(error -> !wrong.contains(error.name()))
        .sorted(java.util.Comparator.comparing(FieldError::name))
        .forEach(errors::add);
  }

  private void refuse() {
    if (errors.isEmpty()) {
      return;
    }
    var codes = errors.stream().map(FieldError::code).collect(Collectors.toSet());
    ProblemCode code =
        codes.equals(java.util.Set.of("unknown_field"))
            ? ProblemCode.UNKNOWN_FIELD
            : ProblemCode.VALIDATION_FAILED;
    throw new ProblemException(
        code, Stream.of(errors).flatMap(List::stream).limit(MOST_ERRORS).toList());
  }
}
