package tandem.leads.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.platform.Problems;

class FormCheckTest {
  private static final String GOOD =
      """
      {"customer": {"name": "X"}, "contact": {"name": "Y", "email": "a@b.de"}, "lines": [{}],
       "amount": {"amount": "1", "currency": "EUR"}, "expected_close": "2027-01-01",
       "need": "Twenty characters, at least."%s}
      """;
  private static final FormTerms ASKING =
      new FormTerms(
          List.of("customer.tax_id", "contact.phone"),
          0,
          5,
          List.of(
              field("tender", ExtraField.Kind.TEXT, true, 10, null, null),
              field("seats", ExtraField.Kind.NUMBER, false, 0, "1", "500"),
              field("begins", ExtraField.Kind.DATE, false, 0, null, null),
              field("renewal", ExtraField.Kind.YES_NO, false, 0, null, null),
              new ExtraField(
                  "size",
                  ExtraField.Kind.CHOICE,
                  "Size",
                  "Размер",
                  false,
                  0,
                  null,
                  null,
                  List.of(
                      new ExtraField.Option("s", "S", "М"),
                      new ExtraField.Option("l", "L", "Б")))));

  @Test
  void the_usual_form_asks_what_it_always_asked() {
    assertThat(wrong(FormTerms.USUAL, GOOD.formatted(""))).isEmpty();
    assertThat(wrong(FormTerms.USUAL, "{\"customer\": {}, \"contact\": {}, \"lines\": []}"))
        .containsExactlyInAnyOrder(
            "contact.name required",
            "lines required",
            "amount required",
            "expected_close required",
            "need required");
    assertThat(
            wrong(
                FormTerms.USUAL,
                GOOD.formatted("").replace("Twenty characters, at least.", "Nineteen character")))
        .containsExactly("need too_short");
  }

  @Test
  void a_programme_asks_for_other_usual_fields() {
    assertThat(wrong(ASKING, GOOD.formatted(", \"answers\": {\"tender\": \"4\"}")))
        .containsExactlyInAnyOrder("customer.tax_id required", "contact.phone required");
  }

  @Test
  void each_question_has_its_own_rules_and_codes() {
    assertThat(answers("{}")).containsExactly("answers.tender required");
    assertThat(wrong(ASKING, full(""))).containsExactly("answers.tender required");
    assertThat(answers("{\"tender\": \"12345678901\"}")).containsExactly("answers.tender too_long");
    assertThat(answers("{\"tender\": \"1\", \"seats\": 0.5}"))
        .containsExactly("answers.seats too_low");
    assertThat(answers("{\"tender\": \"1\", \"seats\": 501}"))
        .containsExactly("answers.seats too_high");
    assertThat(answers("{\"tender\": \"1\", \"seats\": 500, \"renewal\": false}")).isEmpty();
    assertThat(answers("{\"tender\": \"1\", \"seats\": \"5\"}"))
        .containsExactly("answers.seats number");
    assertThat(answers("{\"tender\": \"1\", \"begins\": \"tomorrow\"}"))
        .containsExactly("answers.begins date");
    assertThat(answers("{\"tender\": \"1\", \"begins\": \"2027-02-30\"}"))
        .containsExactly("answers.begins date");
    assertThat(answers("{\"tender\": \"1\", \"begins\": \"2027-02-28\"}")).isEmpty();
    assertThat(answers("{\"tender\": \"1\", \"renewal\": \"yes\"}"))
        .containsExactly("answers.renewal choice");
    assertThat(answers("{\"tender\": \"1\", \"size\": \"m\"}"))
        .containsExactly("answers.size choice");
    assertThat(answers("{\"tender\": \"1\", \"size\": \"l\"}")).isEmpty();
    assertThat(answers("{\"tender\": \"1\", \"other\": 1}"))
        .containsExactly("answers.other not_asked");
  }

  @Test
  void the_schema_says_its_rules_in_both_languages_with_their_codes() {
    JsonObject size = FormSchema.node(FormSchema.of(ASKING), "/properties/answers/properties/size");

    assertThat(size.getString("title")).isEqualTo("Size");
    assertThat(size.getString("x-title-ru")).isEqualTo("Размер");
    assertThat(size.getJsonObject("x-names-ru").getString("l")).isEqualTo("Б");
    assertThat(size.getJsonObject("x-codes").getString("enum")).isEqualTo("choice");
  }

  private static List<String> answers(String answers) {
    return wrong(ASKING, full(", \"answers\": " + answers)).toList();
  }

  private static String full(String more) {
    return GOOD.formatted(more)
        .replace("\"name\": \"X\"", "\"name\": \"X\", \"tax_id\": {}")
        .replace("a@b.de\"", "a@b.de\", \"phone\": \"12345\"");
  }

  private static Stream<String> wrong(FormTerms form, String json) {
    Problems problems = new Problems();
    try (var reader = Json.createReader(new StringReader(json))) {
      FormCheck.of(form).check(reader.readObject(), problems);
    }
    return problems.list().stream().map(each -> each.field() + " " + each.code());
  }

  private static ExtraField field(
      String code,
      ExtraField.Kind kind,
      boolean required,
      int length,
      @Nullable String least,
      @Nullable String most) {
    return new ExtraField(
        code,
        kind,
        code,
        code,
        required,
        length,
        least == null ? null : new BigDecimal(least),
        most == null ? null : new BigDecimal(most),
        List.of());
  }
}
