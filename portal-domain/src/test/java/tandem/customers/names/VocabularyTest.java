package tandem.customers.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  @Test
  void no_form_is_declared_for_two_meanings() {
    Map<String, String> meanings = new HashMap<>();
    for (String file : List.of("words.csv", "places.csv")) {
      for (var row : NameFile.rows(file)) {
        for (String form : NameFile.forms(row)) {
          String meaning = row.getField("concept");
          String before = meanings.putIfAbsent(String.join(" ", NameFile.bare(form)), meaning);

          assertThat(before).as("%s in %s", form, file).isIn(null, meaning);
        }
      }
    }
  }

  @Test
  void a_form_has_words() {
    for (String file : List.of("words.csv", "places.csv", "given-names.csv", "numbers.csv")) {
      for (var row : NameFile.rows(file)) {
        assertThat(NameFile.forms(row))
            .as("%s line %s", file, row.getStartingLineNumber())
            .noneMatch(form -> NameFile.bare(form).isEmpty());
      }
    }
  }
}
