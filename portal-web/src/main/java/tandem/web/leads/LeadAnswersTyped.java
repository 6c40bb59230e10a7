package tandem.web.leads;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import tandem.leads.programmes.ExtraField;
import tandem.web.platform.Submission;

/** Answers to a programme's own questions, in the page and in the domain. */
public final class LeadAnswersTyped {
  private static final String AT = "answers.";

  private LeadAnswersTyped() {}

  public static JsonObject read(Submission typed, List<ExtraField> questions) {
    JsonObjectBuilder answers = JSON.createObjectBuilder();
    for (ExtraField question : questions) {
      String field = AT + question.code();
      if (typed.raw(field).isEmpty()) {
        continue;
      }
      switch (question.kind()) {
        case TEXT, CHOICE ->
            typed
                .text(field, ExtraField.LONGEST_TEXT)
                .ifPresent(text -> answers.add(question.code(), text));
        case NUMBER -> typed.amount(field).ifPresent(it -> answers.add(question.code(), it));
        case DATE ->
            typed.day(field).ifPresent(day -> answers.add(question.code(), day.toString()));
        case YES_NO -> answers.add(question.code(), typed.raw(field).equals("yes"));
      }
    }
    return answers.build();
  }

  public static void write(Map<String, List<String>> values, JsonObject answers) {
    answers.forEach((code, answer) -> values.put(AT + code, List.of(text(answer))));
  }

  /** As it stands in a form. */
  public static String text(JsonValue answer) {
    return switch (answer.getValueType()) {
      case TRUE -> "yes";
      case FALSE -> "no";
      case STRING -> ((JsonString) answer).getString();
      default -> answer.toString();
    };
  }
}
