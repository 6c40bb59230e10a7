package tandem.platform.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tandem.platform.Refusal;

/**
 * A row of a file after its mapping: values by field name. Readers refuse what is missing or
 * malformed with the field's name; what can be helped is taken with a warning.
 */
public final class ImportRow {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");

  /** Something to tell about a row that was taken all the same. */
  public record Warning(String field, String code, String message) {}

  private final int line;
  private final Map<String, String> values;
  private final DateTimeFormatter dates;
  private final List<Warning> warnings = new ArrayList<>();

  public ImportRow(int line, Map<String, String> values, DateTimeFormatter dates) {
    this.line = line;
    this.values = Map.copyOf(values);
    this.dates = dates;
  }

  /** Line in the file, the header being line 1. */
  public int line() {
    return line;
  }

  public Map<String, String> values() {
    return values;
  }

  public Optional<String> maybe(String field) {
    return Optional.ofNullable(values.get(field))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** Refuses {@code required}. */
  public String text(String field) {
    return maybe(field).orElseThrow(() -> new Refusal.Invalid(field, "required", "is missing"));
  }

  /** Refuses {@code date}. */
  public Optional<LocalDate> date(String field) {
    return maybe(field)
        .map(text -> {
          try {
            return LocalDate.parse(text, dates);
          } catch (DateTimeException wrong) {
            throw new Refusal.Invalid(
                field, "date", "'" + text + "' is not a date of the mapping's form");
          }
        });
  }

  /** Refuses {@code decimal}. */
  public Optional<BigDecimal> decimal(String field) {
    return maybe(field)
        .map(text -> {
          if (!DECIMAL.matcher(text).matches()) {
            throw new Refusal.Invalid(field, "decimal", "'" + text + "' is not a decimal number");
          }
          return new BigDecimal(text);
        });
  }

  /** Refuses {@code unknown_value}. */
  public <E extends Enum<E>> E oneOf(String field, Class<E> type) {
    String text = text(field);
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException unknown) {
      throw new Refusal.Invalid(
          field,
          "unknown_value",
          "'"
              + text
              + "' has no meaning; add a line 'value "
              + field
              + " "
              + text
              + " = …' to the mapping");
    }
  }

  public void warn(String field, String code, String message) {
    warnings.add(new Warning(field, code, message));
  }

  public List<Warning> warnings() {
    return List.copyOf(warnings);
  }
}
