package tandem.api.platform.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.json.Names;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.platform.PublicId;

/** Values of filter parameters, read strictly. */
public final class Filters {
  private Filters() {}

  /** Several values by comma: any of them. */
  public static <E extends Enum<E>> List<E> anyOf(
      String parameter, @Nullable String values, Class<E> type) {
    if (values == null) {
      return List.of();
    }
    return Arrays.stream(values.split(",", -1)).map(each -> one(parameter, each, type)).toList();
  }

  private static <E extends Enum<E>> E one(String parameter, String value, Class<E> type) {
    return Stream.of(type.getEnumConstants())
        .filter(each -> Names.of(each).equals(value))
        .findFirst()
        .orElseThrow(() ->
            wrong(
                parameter,
                "enum",
                Stream.of(type.getEnumConstants())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "))));
  }

  public static Optional<Instant> time(String parameter, @Nullable String value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(value).toInstant());
    } catch (DateTimeException unreadable) {
      throw wrong(parameter, "date_time");
    }
  }

  public static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** False unless given. */
  public static boolean flag(String parameter, @Nullable String value) {
    return switch (value) {
      case null -> false;
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(parameter, "enum", "true, false");
    };
  }

  public static Optional<LocalDate> day(String parameter, @Nullable String value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeException unreadable) {
      throw wrong(parameter, "date");
    }
  }

  /** One value of an enum, or none. */
  public static <E extends Enum<E>> Optional<E> oneOf(
      String parameter, @Nullable String value, Class<E> type) {
    return Optional.ofNullable(value).map(given -> one(parameter, given, type));
  }

  public static Optional<UUID> id(String parameter, @Nullable String value, String prefix) {
    if (value == null) {
      return Optional.empty();
    }
    return Optional.of(PublicId.parse(prefix, value).orElseThrow(() -> wrong(parameter, "id")));
  }

  private static ProblemException wrong(String parameter, String code, Object... values) {
    return new ProblemException(
        ProblemCode.VALIDATION_FAILED, FieldError.parameter(parameter, code, values));
  }
}
