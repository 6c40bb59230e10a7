package tandem.customers.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LegalFormListTest {
  private static final Set<String> NO_COUNTRY = Set.of("EU", "XK");

  @Test
  void forms_of_many_countries_are_declared_each_under_a_real_country() {
    Set<String> countries = new TreeSet<>();
    NameFile.rows("legal-forms.csv")
        .forEach(row -> countries.addAll(Arrays.asList(row.getField("countries").split(" ", -1))));
    countries.removeAll(NO_COUNTRY);

    assertThat(countries).hasSizeGreaterThan(80);
    assertThat(List.of(Locale.getISOCountries())).containsAll(countries);
  }

  @Test
  void every_declared_form_is_found_as_it_is_written() {
    for (var row : NameFile.rows("legal-forms.csv")) {
      String form = row.getField("form");

      assertThat(LegalFormList.all().find(NameFile.bare(form))).as(form).isPresent();
    }
  }

  @Test
  void every_declared_form_leaves_the_name_it_stands_by() {
    for (var row : NameFile.rows("legal-forms.csv")) {
      String form = row.getField("form");
      boolean front = row.getField("where").equals("front");
      String name = front ? form + " Zwirbelkraft" : "Zwirbelkraft " + form;

      assertThat(NameReading.of(name).words())
          .as(name)
          .extracting(Word::latin)
          .containsExactly("zwirbelkraft");
    }
  }

  @Test
  void long_forms_are_known_with_a_wrong_letter_and_short_ones_are_not() {
    assertThat(LegalFormList.all().resembling(List.of("limted"))).isPresent();
    assertThat(LegalFormList.all().resembling(List.of("aktiengeselschaft"))).isPresent();
    assertThat(LegalFormList.all().resembling(List.of("lmited"))).isPresent();
    assertThat(LegalFormList.all().resembling(List.of("gmbg"))).isEmpty();
    assertThat(LegalFormList.all().isNearAtTheEnd("gmbg")).isTrue();
    assertThat(LegalFormList.all().isNearAtTheEnd("rlxz")).isFalse();
  }
}
