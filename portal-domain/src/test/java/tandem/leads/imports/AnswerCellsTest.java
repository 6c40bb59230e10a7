package tandem.leads.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.leads.programmes.ExtraField;
import tandem.platform.Refusal;

/** Columns with the questions of a programme become its answers. */
class AnswerCellsTest {
  private static final List<ExtraField> QUESTIONS =
      List.of(
          question("seats", ExtraField.Kind.NUMBER, "How many seats?", "Сколько мест?"),
          question("start", ExtraField.Kind.DATE, "Start", "Начало"),
          question("rival", ExtraField.Kind.TEXT, "Rival", "Конкурент"),
          question("trial", ExtraField.Kind.YES_NO, "Trial wanted", "Нужна проба"),
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
                  new ExtraField.Option("s", "Small", "Малый"),
                  new ExtraField.Option("l", "Large", "Большой"))));

  private final List<Refusal.Problem> problems = new ArrayList<>();

  @Test
  void each_kind_is_read_by_its_heading_in_either_language_or_its_code() {
    JsonObject answers =
        read(
            List.of("Customer", "how many SEATS", "Начало", "answers.rival", "trial", "Size"),
            List.of("Hansa", "1 200,5", "31.03.2027", "Globex", "нет", "большой"));

    assertThat(problems).isEmpty();
    assertThat(answers.getJsonNumber("seats").bigDecimalValue())
        .isEqualByComparingTo(new BigDecimal("1200.5"));
    assertThat(answers.getString("start")).isEqualTo("2027-03-31");
    assertThat(answers.getString("rival")).isEqualTo("Globex");
    assertThat(answers.getBoolean("trial")).isFalse();
    assertThat(answers.getString("size")).isEqualTo("l");
  }

  @Test
  void what_cannot_be_understood_is_named_and_what_is_blank_is_no_answer() {
    JsonObject answers =
        read(
            List.of("seats", "start", "trial", "size", "rival"),
            List.of("many", "soon", "perhaps", " ", "=1+1"));

    assertThat(answers).isEmpty();
    assertThat(problems)
        .extracting(problem -> problem.field() + " " + problem.code())
        .containsExactly(
            "answers.seats decimal",
            "answers.start date",
            "answers.rival formula",
            "answers.trial unknown_value");
  }

  @Test
  void a_column_that_is_something_else_already_is_no_answer() {
    ColumnMapping mapping = new ColumnMapping(Map.of(ImportColumn.NEED, 0));

    JsonObject answers =
        new AnswerCells(mapping, List.of("rival"), List.of("Globex"), problems).to(QUESTIONS);

    assertThat(answers).isEmpty();
  }

  private JsonObject read(List<String> header, List<String> cells) {
    return new AnswerCells(ColumnMapping.guess(header), header, cells, problems).to(QUESTIONS);
  }

  private static ExtraField question(
      String code, ExtraField.Kind kind, String english, String russian) {
    return new ExtraField(code, kind, english, russian, false, 0, null, null, List.of());
  }
}
