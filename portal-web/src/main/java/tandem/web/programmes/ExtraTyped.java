package tandem.web.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.leads.programmes.ExtraField;
import tandem.web.platform.Submission;

/**
 * A programme's own questions as a form and back. Answers to choose from are lines of {@code code |
 * English | Russian}.
 */
public final class ExtraTyped {
  private static final int MOST = 30;
  private static final int LONGEST = 10_000;

  private ExtraTyped() {}

  public static void fill(Map<String, List<String>> values, List<ExtraField> fields) {
    for (int i = 0; i < fields.size(); i++) {
      ExtraField field = fields.get(i);
      String at = "extra." + i + ".";
      TermsTyped.put(values, at + "code", field.code());
      TermsTyped.put(values, at + "kind", field.kind());
      TermsTyped.put(values, at + "name_en", field.nameEn());
      TermsTyped.put(values, at + "name_ru", field.nameRu());
      TermsTyped.put(values, at + "required", field.required() ? "yes" : null);
      TermsTyped.put(values, at + "length", field.length() == 0 ? null : field.length());
      TermsTyped.put(values, at + "least", TermsTyped.plain(field.least()));
      TermsTyped.put(values, at + "most", TermsTyped.plain(field.most()));
      TermsTyped.put(
          values,
          at + "options",
          field.options().stream()
              .map(each -> "%s | %s | %s".formatted(each.code(), each.nameEn(), each.nameRu()))
              .collect(Collectors.joining("\n")));
    }
  }

  public static List<ExtraField> read(Submission typed) {
    List<ExtraField> fields = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, typed.form().rows("extra")); i++) {
      String at = "extra." + i + ".";
      if (!typed.raw(at + "code").isEmpty()) {
        fields.add(field(typed, at));
      }
    }
    return fields;
  }

  private static ExtraField field(Submission typed, String at) {
    return new ExtraField(
        typed.text(at + "code", 40).orElse(""),
        typed.choice(at + "kind", ExtraField.Kind.class).orElse(ExtraField.Kind.TEXT),
        typed.required(at + "name_en", 120).orElse(""),
        typed.required(at + "name_ru", 120).orElse(""),
        typed.ticked(at + "required"),
        TermsTyped.number(typed, at + "length", 0),
        typed.amount(at + "least").orElse(null),
        typed.amount(at + "most").orElse(null),
        options(typed, at + "options"));
  }

  private static List<ExtraField.Option> options(Submission typed, String field) {
    List<ExtraField.Option> options = new ArrayList<>();
    for (String line : typed.text(field, LONGEST).orElse("").lines().toList()) {
      if (line.isBlank()) {
        continue;
      }
      String[] parts = line.split("\\|", -1);
      if (parts.length != 3) {
        typed.reject(field, "programmes.option_line");
        return List.of();
      }
      options.add(new ExtraField.Option(parts[0].strip(), parts[1].strip(), parts[2].strip()));
    }
    return options;
  }
}
