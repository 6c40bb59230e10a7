package tandem.integrations;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.platform.Refusal;

/**
 * How the columns of a file become the fields of a target, in clear text:
 *
 * <pre>
 * file = sales_pipeline.csv
 * into = deals
 * dates = dd-MM-uu
 * field seller = column sales_agent
 * field currency = constant USD
 * value product GTXPro = GTX Pro
 * ignore engage_quarter
 * </pre>
 *
 * Every column must be mapped or ignored by name: nothing is dropped silently. Values stand for the
 * field's text as it is in the file, letter by letter.
 */
public final class ImportMapping {
  private static final Pattern LINE =
      Pattern.compile("(file|into|dates|field|value|ignore)\\b\\s*(.*)");
  private static final Pattern FIELD =
      Pattern.compile("([a-z_]+)\\s*=\\s*(column|constant)\\s+(.+)");
  private static final Pattern VALUE = Pattern.compile("([a-z_]+)\\s+(.+?)\\s*=\\s*(.*)");

  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> values = new HashMap<>();
  private final Set<String> ignored = new HashSet<>();
  private String file = "";
  private String into = "";
  private String dates = "uuuu-MM-dd";

  private ImportMapping() {}

  /** Refuses {@code mapping_line} with the number of the line that makes no sense. */
  public static ImportMapping parse(String text) {
    ImportMapping mapping = new ImportMapping();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        mapping.read(line, i + 1);
      }
    }
    if (mapping.into.isEmpty()) {
      throw new Refusal.Invalid("mapping", "mapping_into", "the mapping does not say 'into = …'");
    }
    return mapping;
  }

  public String file() {
    return file;
  }

  public String into() {
    return into;
  }

  DateTimeFormatter dates() {
    try {
      return DateTimeFormatter.ofPattern(dates.replace("yyyy", "uuuu").replace("yy", "uu"))
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException wrong) {
      throw new Refusal.Invalid(
          "mapping", "mapping_dates", "'" + dates + "' is no date form such as dd-MM-yy");
    }
  }

  Set<String> fields() {
    Set<String> fields = new HashSet<>(columns.keySet());
    fields.addAll(constants.keySet());
    return fields;
  }

  /** The column that a field comes from, for reports in the words of the file. */
  Optional<String> columnOf(String field) {
    return Optional.ofNullable(columns.get(field));
  }

  /** Everything in which a header and this mapping differ. */
  List<String> differences(List<String> header, Set<String> known) {
    List<String> found = new ArrayList<>();
    columns.forEach((field, column) -> {
      if (!header.contains(column)) {
        found.add("the file has no column '" + column + "' for the field " + field);
      }
    });
    header.stream()
        .filter(column -> !columns.containsValue(column) && !ignored.contains(column))
        .forEach(column -> found.add("the column '" + column + "' is neither mapped nor ignored"));
    fields().stream()
        .filter(field -> !known.contains(field))
        .forEach(field -> found.add(into + " have no field " + field));
    return found;
  }

  /** A record of the file as fields. */
  Map<String, String> apply(Map<String, String> record) {
    Map<String, String> row = new LinkedHashMap<>(constants);
    columns.forEach((field, column) -> {
      String text = record.getOrDefault(column, "");
      row.put(field, values.getOrDefault(field, Map.of()).getOrDefault(text, text));
    });
    return row;
  }

  private void read(String line, int number) {
    Matcher word = LINE.matcher(line);
    if (!word.matches()) {
      throw wrong(number, line);
    }
    String rest = word.group(2).strip();
    switch (word.group(1)) {
      case "file" -> file = afterEquals(rest, number, line);
      case "into" -> into = afterEquals(rest, number, line);
      case "dates" -> dates = afterEquals(rest, number, line);
      case "ignore" -> ignored.add(rest);
      case "field" -> field(match(FIELD, rest, number, line));
      default -> {
        Matcher value = match(VALUE, rest, number, line);
        values
            .computeIfAbsent(value.group(1), field -> new HashMap<>())
            .put(value.group(2), value.group(3).strip());
      }
    }
  }

  private void field(Matcher field) {
    ("column".equals(field.group(2)) ? columns : constants)
        .put(field.group(1), field.group(3).strip());
  }

  private static String afterEquals(String rest, int number, String line) {
    if (!rest.startsWith("=")) {
      throw wrong(number, line);
    }
    return rest.substring(1).strip();
  }

  private static Matcher match(Pattern form, String rest, int number, String line) {
    Matcher matcher = form.matcher(rest);
    if (!matcher.matches()) {
      throw wrong(number, line);
    }
    return matcher;
  }

  private static Refusal wrong(int number, String line) {
    return new Refusal.Invalid(
        "mapping", "mapping_line", "line " + number + " of the mapping makes no sense: " + line);
  }
}
