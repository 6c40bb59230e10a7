package tandem.customers.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.customers.names.NameReading;

/**
 * Finding by keys does not depend on how many others are on file, so the shares measured on some
 * ten thousand made names hold among a million.
 */
class CandidateKeysTest {
  private static final int NAMES = 20_000;

  @Test
  void a_single_typing_error_anywhere_in_a_name_is_found() {
    assertThat(shareFound(GeneratedNames::mistyped)).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void another_legal_form_before_or_after_the_name_is_found() {
    assertThat(shareFound(GeneratedNames::withAnotherForm)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void another_order_of_the_words_is_found() {
    assertThat(shareFound(GeneratedNames::reordered)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void what_is_found_by_a_key_is_shown_to_a_person_at_least() {
    GeneratedNames names = new GeneratedNames(3);
    int shown = 0;
    for (int i = 0; i < NAMES; i++) {
      GeneratedNames.Name name = names.next();
      NameMatch match = NameMatch.of(name.full(), names.mistyped(name));
      shown += match.score() >= Bands.USUAL.review() ? 1 : 0;
    }

    assertThat((double) shown / NAMES).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void a_name_has_few_keys() {
    GeneratedNames names = new GeneratedNames(1);
    long filed = 0;
    for (int i = 0; i < NAMES; i++) {
      filed += keys(names.next().full()).filed().size();
    }

    assertThat((double) filed / NAMES).isLessThan(16);
  }

  @Test
  void a_very_long_name_has_no_more_than_the_most() {
    CandidateKeys keys = keys("Zwirbelkraftwerksgenossenschaftsmitglied ".repeat(30));

    assertThat(keys.filed()).hasSizeLessThanOrEqualTo(CandidateKeys.MOST);
    assertThat(keys.asked()).hasSizeLessThanOrEqualTo(CandidateKeys.MOST);
  }

  @ParameterizedTest
  @CsvSource({
    "ООО «Балтийский причал», Baltic Pier Ltd",
    "АО «Щекиноазот», Schekinoazot",
    "Müller Logistik GmbH, Logistik Mueller",
    "International Business Machines, IBM",
    "Thyssen Krupp, ThyssenKrupp AG",
    "Bergmann Logistik GmbH, Bergmann",
    "Завод 5, Завод №5",
    "Acme Ltd (formerly Globex), Globex AG",
    "Alex Foods, ООО Алекс Фудс",
  })
  void two_spellings_find_each_other(String one, String other) {
    assertThat(keys(one).finds(keys(other))).isTrue();
    assertThat(keys(other).finds(keys(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Bergmann Logistik, Lindner Logistik",
    "Bergmann Logistik, Bergmann Stahlbau",
    "Северный ветер, Южный порт",
    "Acme, Globex",
  })
  void a_common_word_alone_finds_nobody(String one, String other) {
    assertThat(keys(one).finds(keys(other))).isFalse();
  }

  private static double shareFound(BiFunction<GeneratedNames, GeneratedNames.Name, String> change) {
    GeneratedNames names = new GeneratedNames(7);
    int found = 0;
    for (int i = 0; i < NAMES; i++) {
      GeneratedNames.Name name = names.next();
      found += keys(change.apply(names, name)).finds(keys(name.full())) ? 1 : 0;
    }
    return (double) found / NAMES;
  }

  private static CandidateKeys keys(String name) {
    return CandidateKeys.of(NameReading.of(name));
  }
}
