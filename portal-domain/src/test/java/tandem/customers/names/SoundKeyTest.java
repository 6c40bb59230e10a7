package tandem.customers.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundKeyTest {

  @ParameterizedTest
  @CsvSource({
    "щекино, Shchekino, Schekino",
    "холод, kholod, holod",
    "центр, tsentr, centr",
    "южный, yuzhnyy, iuzhnyi",
    "ялта, yalta, jalta",
    "балтийский, Baltiyskiy, Baltijskij",
    "шнайдер, Schneider, Shnaider",
    "жигули, zhiguli, žiguli",
    "мюллер, Müller, Mueller",
    "алекс, aleks, Alex",
  })
  void transliterations_of_one_word_have_one_key(String cyrillic, String one, String other) {
    assertThat(sound(one)).isEqualTo(sound(cyrillic));
    assertThat(sound(other)).isEqualTo(sound(cyrillic));
  }

  @ParameterizedTest
  @CsvSource({"volga, vologda", "nord, mord", "marta, mart", "sokol, skol"})
  void other_words_keep_other_keys(String one, String other) {
    assertThat(sound(one)).isNotEqualTo(sound(other));
  }

  @ParameterizedTest
  @CsvSource({"майкрософт, Microsoft", "проктер, Procter", "гэмбл, Gamble", "джонсон, Johnson"})
  void consonants_stay_when_vowels_are_guessed(String heard, String written) {
    assertThat(SoundKey.consonants(sound(heard))).isEqualTo(SoundKey.consonants(sound(written)));
  }

  private static String sound(String word) {
    return NameReading.of(word).words().getFirst().sound();
  }
}
