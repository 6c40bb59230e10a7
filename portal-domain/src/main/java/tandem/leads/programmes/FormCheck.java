package tandem.leads.programmes;

import static tandem.platform.JsonMaker.JSON;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tandem.platform.Problems;

/**
 * Checks a lead against the form of its programme. Each broken rule is told once, at its member and
 * with its own stable code.
 */
public final class FormCheck {
  /** What a schema of ours can break; the validator tells of their parents besides. */
  private static final Set<String> RULES =
      Set.of(
          "type",
          "enum",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "minItems",
          "maxItems");

  /** Published forms are few, and never change. */
  private static final int MOST_KEPT = 200;

  private static final ConcurrentMap<FormTerms, FormCheck> KEPT = new ConcurrentHashMap<>();
  private static final URI NAME = URI.create("urn:tandem:form");

  private final FormTerms form;
  private final JsonObject schema;
  private final Validator validator;

  private FormCheck(FormTerms form) {
    this.form = form;
    this.schema = FormSchema.of(form);
    this.validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new JakartaJsonNode.Factory())
            .withDisabledSchemaValidation(true)
            .createValidator();
    validator.registerSchema(NAME, (Object) schema);
  }

  public static FormCheck of(FormTerms form) {
    if (KEPT.size() > MOST_KEPT) {
      KEPT.clear();
    }
    return KEPT.computeIfAbsent(form, FormCheck::new);
  }

  /** Adds what is wrong with a lead in the shape of the API. */
  public void check(JsonObject lead, Problems problems) {
    for (Error error : validator.validate(NAME, (Object) lead).getErrors()) {
      String node = error.getEvaluationPath().replaceFirst("/[^/]*$", "");
      String rule = error.getKeyword() == null ? "" : error.getKeyword();
      if (rule.equals("required")) {
        missing(problems, node, error.getInstanceLocation(), lead);
      } else if (RULES.contains(rule)) {
        add(problems, error.getInstanceLocation(), node, rule);
      }
    }
    JsonObject answers = FormSchema.node(lead, "/answers");
    answers.keySet().stream()
        .filter(code -> form.extra().stream().noneMatch(field -> field.code().equals(code)))
        .forEach(code ->
            problems.add("answers." + code, "not_asked", "the programme does not ask this"));
    days(answers, problems);
  }

  private void missing(Problems problems, String node, String place, JsonObject lead) {
    JsonObject given = place.isEmpty() ? lead : FormSchema.node(lead, place);
    FormSchema.node(schema, node)
        .getJsonArray("required")
        .getValuesAs(JsonString::getString)
        .stream()
        .filter(name -> !given.containsKey(name))
        .forEach(name -> absent(problems, place + "/" + name, node + "/properties/" + name));
  }

  /** A whole group that is missing is told by its members: those are what people fill in. */
  private void absent(Problems problems, String place, String node) {
    List<String> members =
        FormSchema.node(schema, node).containsKey("required")
            ? FormSchema.node(schema, node)
                .getJsonArray("required")
                .getValuesAs(JsonString::getString)
            : List.of();
    if (members.isEmpty()) {
      add(problems, place, node, "required");
    }
    members.forEach(name -> absent(problems, place + "/" + name, node + "/properties/" + name));
  }

  private void add(Problems problems, String place, String node, String rule) {
    JsonObject codes = FormSchema.node(schema, node + "/x-codes");
    String code = codes.getString(rule, rule.equals("required") ? "required" : "invalid");
    String field = place.substring(1).replace('/', '.');
    problems.add(field, code, "breaks the rule " + rule + " of the programme's form");
  }

  private void days(JsonObject answers, Problems problems) {
    for (ExtraField field : form.extra()) {
      JsonValue answer = answers.get(field.code());
      if (field.kind() == ExtraField.Kind.DATE && answer instanceof JsonString day) {
        boolean known = problems.list().stream().anyMatch(it -> it.field().endsWith(field.code()));
        if (!known && !isDay(day.getString())) {
          problems.add("answers." + field.code(), "date", "is not a day");
        }
      }
    }
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException unreadable) {
      return false;
    }
  }

  JsonObject schema() {
    return JSON.createObjectBuilder(schema).build();
  }
}
