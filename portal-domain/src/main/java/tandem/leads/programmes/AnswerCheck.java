package tandem.leads.programmes;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import java.util.List;
import tandem.platform.Problems;

/** Checks answers to questions that stand apart from a lead's form; none of them must be given. */
public final class AnswerCheck {
  private static final String AT = "answers";

  private AnswerCheck() {}

  /** Adds what is wrong, at {@code answers.<code>}. */
  public static void check(List<ExtraField> questions, JsonObject answers, Problems problems) {
    List<ExtraField> optional = questions.stream().map(AnswerCheck::optional).toList();
    Problems all = new Problems();
    FormCheck.of(new FormTerms(List.of(), 0, 1, optional))
        .check(JSON.createObjectBuilder().add(AT, answers).build(), all);
    all.list().stream()
        .filter(each -> each.field().startsWith(AT))
        .forEach(each -> problems.add(each.field(), each.code(), each.message()));
  }

  private static ExtraField optional(ExtraField it) {
    return new ExtraField(
        it.code(),
        it.kind(),
        it.nameEn(),
        it.nameRu(),
        false,
        it.length(),
        it.least(),
        it.most(),
        it.options());
  }
}
