package tandem.customers.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameReadingTest {

  @ParameterizedTest
  @CsvSource({
    "ООО «Ромашка», romashka, ООО",
    "Ромашка ООО, romashka, ООО",
    "«Ромашка» (общество с ограниченной ответственностью), romashka, Общество с ограниченной ответственностью",
    "Общество с ограниченой ответственостью «Ромашка», romashka, Общество с ограниченной ответственностью",
    "Müller GmbH & Co. KG, muller, GmbH & Co KG",
    "Muellermilch Gesellschaft mit beschränkter Haftung, muellermilch, Gesellschaft mit beschränkter Haftung",
    "Żabka Sp. z o.o., zabka, Sp. z o.o.",
    "Żabka Sp. z o. o., zabka, Sp. z o.o.",
    "Kofola spol. s r.o., kofola, spol. s r.o.",
    "Fiat S.p.A., fiat, SpA",
    "Fiat SpA, fiat, SpA",
    "BP p.l.c., bp, PLC",
    "Ørsted A/S, orsted, AS",
    "AB Volvo, volvo, AB",
    "Volvo AB, volvo, AB",
    "UAB „Senukai“, senukai, UAB",
    "Nyt OÜ, nyt, OÜ",
    "Lelit Kft., lelit, Kft",
    "Gorenje d.o.o., gorenje, d.o.o.",
    "Petronas Sdn Bhd, petronas, Sdn Bhd",
    "Koç A.Ş., koc, AS",
    "BergmannGmbH, bergmann, GmbH",
    "ОООРомашка, romashka, ООО",
    "株式会社 ソニー, ソニー, 株式会社",
    "华为技术有限公司, 华为技术, 有限公司",
  })
  void a_legal_form_is_taken_off_wherever_and_however_it_is_written(
      String name, String word, String form) {
    NameReading reading = NameReading.of(name);

    assertThat(latin(reading)).containsExactly(word);
    assertThat(reading.forms()).extracting(LegalForm::form).containsExactly(form);
  }

  @ParameterizedTest
  @CsvSource({
    "A.O. Smith, ao smith",
    "S.C. Johnson, sc johnson",
    "GmbH, gmbh",
    "Company & Co, company",
  })
  void what_may_be_the_name_itself_stays(String name, String words) {
    assertThat(String.join(" ", latin(NameReading.of(name)))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "I B M, ibm",
    "I.B.M., ibm",
    "P&G, pg",
    "P & G, pg",
    "L'Oréal, loreal",
    "McDonald’s, mcdonalds",
    "CОЮЗмаш, soyuzmash",
    "ＡＣＭＥ, acme",
    "Щёкино, shchekino",
    "Ελλάς, ellas",
  })
  void one_word_is_read_from_many_ways_to_type_it(String name, String latin) {
    assertThat(String.join(" ", latin(NameReading.of(name)))).isEqualTo(latin);
  }

  @ParameterizedTest
  @CsvSource({
    "Три кита, 3",
    "3 кита, 3",
    "Three Whales, 3",
    "Drei Glocken, 3",
    "1-й завод, 1",
    "Первый завод, 1",
    "First Bank, 1",
    "1st Bank, 1",
    "Twenty First Century, 21",
    "Pius II, 2",
    "Школа № 05, 5",
  })
  void numbers_are_numbers_in_digits_and_in_words(String name, String number) {
    assertThat(NameReading.of(name).words())
        .filteredOn(word -> word.kind() == WordKind.NUMBER)
        .extracting(Word::concept)
        .containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource({
    "Intl, International, FILLER",
    "Int'l, Международная, FILLER",
    "Bros., Gebrüder, ACTIVITY",
    "Mfg, Manufacturing, ACTIVITY",
    "ТД, Торговый дом, FILLER",
    "НПП, Научно-производственное предприятие, FILLER",
    "СПб, Sankt-Peterburg, PLACE",
    "München, Munich, PLACE",
    "Logistik, Логистика, ACTIVITY",
    "Logisitcs, Логистика, ACTIVITY",
    "Börse, Биржа, OWN",
  })
  void abbreviations_translations_and_slips_of_known_words_mean_the_same(
      String one, String other, WordKind kind) {
    Word first = NameReading.of(one).words().getFirst();
    Word second = NameReading.of(other).words().getFirst();

    assertThat(first.concept()).isNotEmpty().isEqualTo(second.concept());
    assertThat(List.of(first.kind(), second.kind())).containsOnly(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Viessmann", "Vießmann", "Siemens", "Logitech", "Motorola", "Bankia"})
  void a_firms_own_word_is_not_taken_for_a_known_one(String name) {
    assertThat(NameReading.of(name).words()).extracting(Word::kind).containsExactly(WordKind.OWN);
  }

  @Test
  void a_short_word_of_another_script_is_another_word() {
    assertThat(NameReading.of("УК Ромашка").words().getFirst().kind()).isEqualTo(WordKind.FILLER);
    assertThat(NameReading.of("UK Camomile").words().getFirst().kind()).isEqualTo(WordKind.PLACE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Acme Ltd (formerly Globex Ltd); Acme Ltd|Globex Ltd",
        "Smith & Sons t/a Corner Shop; Smith & Sons|Corner Shop",
        "Petróleos Mexicanos (PEMEX); Petróleos Mexicanos|PEMEX",
        "ООО «Ромашка» (бывшее «Василёк»); ООО «Ромашка»|«Василёк»",
        "Siemens (Russia) LLC; ''",
        "Atlas AB (publ); ''",
        "Acme; ''",
      })
  void names_typed_as_one_are_told_apart(String name, String aliases) {
    assertThat(
            String.join(
                "|", NameReading.of(name).aliases().stream().map(NameReading::name).toList()))
        .isEqualTo(aliases);
  }

  @Test
  void a_place_after_a_comma_is_an_address() {
    assertThat(NameReading.of("Acme GmbH, Berlin").words().getLast().kind())
        .isEqualTo(WordKind.ADDRESS);
    assertThat(NameReading.of("Acme Berlin GmbH").words().getLast().kind())
        .isEqualTo(WordKind.PLACE);
  }

  @Test
  void what_is_left_of_a_mistyped_form_weighs_little() {
    assertThat(NameReading.of("Bergmann GmbG").words().getLast().kind())
        .isEqualTo(WordKind.NEAR_FORM);
    assertThat(NameReading.of("ОО «Ромашка»").words().getFirst().kind())
        .isEqualTo(WordKind.NEAR_FORM);
  }

  @Test
  void nothing_is_read_from_nothing_and_a_book_is_cut() {
    assertThat(NameReading.of("«!»").words()).isEmpty();
    assertThat(NameReading.of("").words()).isEmpty();
    assertThat(NameReading.of("слово ".repeat(500)).words()).hasSize(24);
  }

  private static List<String> latin(NameReading reading) {
    return reading.words().stream().map(Word::latin).toList();
  }
}
