package tandem.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ООО «Балтийский причал»", "Балтийский  Причал, ООО", "Baltiyskiy prichal OOO",
        "OOO \"Baltijskij Prichal\"", "Baltiysky Prichal LLC", "БАЛТИЙСКИЙ-ПРИЧАЛ",
        "Общество с ограниченной ответственностью \"Балтийский причал\""
      })
  void one_firm_typed_in_two_scripts_has_one_key(String name) {
    assertThat(NameKey.of(name).value()).isEqualTo("baltiski prichal");
  }

  @ParameterizedTest
  @CsvSource({
    "Müller & Söhne GmbH & Co. KG, muller sohne",
    "Muller Sohne, muller sohne",
    "Acme Corporation, acme",
    "ACME Corp., acme",
    "Žluťoučký kůň s.r.o., zlutoucki kun",
    "Kowalski Sp. z o.o., kowalski",
    "L'Oréal S.A., loreal",
    "Ørsted A/S, orsted",
    "Groß GmbH, gross",
    "Ёлка, elka",
    "Елка, elka",
    "ООО Алекс, aleks",
    "Alex Ltd, aleks",
    "Холдинг Юг, holding iug",
    "Holding Yug, holding iug",
    "3M Company, 3m",
  })
  void legal_forms_marks_and_case_do_not_count(String name, String key) {
    assertThat(NameKey.of(name).value()).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "IP Telecom, Telecom",
    "SE Consulting, Consulting",
    "Nord Handel GmbH, Handel Nord GmbH",
    "Baltic 1, Baltic 2",
    "Anna, Ana",
    "Sunnamplex, Sunnaplex",
  })
  void names_that_differ_in_a_word_or_its_place_stay_apart(String one, String other) {
    assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
  }

  @Test
  void a_name_that_is_all_legal_form_keeps_its_last_word() {
    assertThat(NameKey.of("ООО").value()).isEqualTo("ooo");
    assertThat(NameKey.of("Company Ltd").value()).isEqualTo("compani");
    assertThat(NameKey.of("ООО ООО «Дом»").value()).isEqualTo("dom");
  }

  @Test
  void a_name_of_marks_only_says_nothing() {
    assertThat(NameKey.of("«!»").says()).isFalse();
    assertThat(NameKey.of("«1»").says()).isTrue();
  }

  @Test
  void names_in_other_scripts_keep_their_letters() {
    assertThat(NameKey.of("東京 電力").value()).isEqualTo("東京 電力");
  }

  @Test
  void the_key_of_a_key_is_the_key() {
    NameKey key = NameKey.of("ПАО «Сургут Ёж & Ко» ");

    assertThat(NameKey.of(key.value())).isEqualTo(key);
  }
}
