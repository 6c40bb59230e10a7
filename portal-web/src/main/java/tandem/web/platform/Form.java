package tandem.web.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form as a template needs it: everything that was typed, kept, and what is wrong with it. */
public record Form(Map<String, List<String>> values, List<FieldError> errors) {
  private static final Form BLANK = new Form(Map.of(), List.of());

  public Form {
    values = Map.copyOf(values);
    errors = List.copyOf(errors);
  }

  public static Form blank() {
    return BLANK;
  }

  /** A form filled from what we know, for instance a saved draft. */
  public static Form of(Map<String, List<String>> values) {
    return new Form(values, List.of());
  }

  /** This form above another one, whose values show where this has none. */
  public Form over(Form kept) {
    Map<String, List<String>> both = new HashMap<>(kept.values);
    both.putAll(values);
    return new Form(both, errors);
  }

  public String value(String field) {
    List<String> typed = values.getOrDefault(field, List.of());
    return typed.isEmpty() ? "" : typed.get(0);
  }

  public String value(String field, String otherwise) {
    return values.containsKey(field) ? value(field) : otherwise;
  }

  public boolean has(String field, String value) {
    return values.getOrDefault(field, List.of()).contains(value);
  }

  public Optional<FieldError> error(String field) {
    return errors.stream().filter(error -> error.field().equals(field)).findFirst();
  }

  /** How many rows a repeating group has: one more than the highest index in use. */
  public int rows(String group) {
    return values.keySet().stream()
        .filter(name -> name.startsWith(group + "."))
        .map(name -> name.substring(group.length() + 1).replaceFirst("\\..*", ""))
        .filter(index -> index.matches("\\d{1,3}"))
        .mapToInt(index -> Integer.parseInt(index) + 1)
        .max()
        .orElse(0);
  }
}
