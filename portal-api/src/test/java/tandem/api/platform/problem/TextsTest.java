package tandem.api.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private static final Locale RUSSIAN = Locale.of("ru");

  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void every_problem_has_a_title_a_detail_and_help_in_both_languages(ProblemCode code) {
    for (Locale language : Texts.LANGUAGES) {
      for (String part : List.of(".title", ".detail", ".help")) {
        assertThat(Texts.find(language, code.code() + part, List.of())).isPresent();
      }
    }
  }

  @Test
  void both_bundles_hold_the_same_keys() {
    assertThat(keys(RUSSIAN)).isEqualTo(keys(Locale.ENGLISH));
  }

  private static Set<String> keys(Locale language) {
    return ResourceBundle.getBundle(
            "tandem.api.problems",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .keySet();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru|ru",
        "ru-RU,ru;q=0.9,en;q=0.8|ru",
        "de,ru;q=0.5|ru",
        "en;q=0.3,ru;q=0.2|en",
        "de-DE|en",
        "*|en",
        "'; drop'|en"
      })
  void the_reader_gets_the_best_of_our_languages(String header, String language) {
    assertThat(Texts.language(Optional.of(header)).getLanguage()).isEqualTo(language);
  }

  @Test
  void without_a_header_it_is_english() {
    assertThat(Texts.language(Optional.empty())).isEqualTo(Locale.ENGLISH);
  }
}
