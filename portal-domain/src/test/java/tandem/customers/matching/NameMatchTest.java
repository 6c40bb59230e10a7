package tandem.customers.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {
  private static final double ONE_FIRM = NameMatch.ONE_FIRM;

  @ParameterizedTest
  @CsvSource({
    "ООО «Балтийский причал», Baltiyskiy Prichal OOO",
    "АО «Щекиноазот», Schekinoazot JSC",
    "Müller GmbH & Co. KG, Mueller",
    "Handel Nord GmbH, Nord Handel GmbH",
    "International Business Machines Corporation, IBM",
    "China National Petroleum Corporation, CNPC",
    "Новолипецкий металлургический комбинат, НЛМК",
    "GlaxoSmithKline, GSK",
    "ООО «Три кита», Tri kita",
    "Smith Brothers Manufacturing, Smith Bros Mfg",
    "Московская биржа, Moscow Exchange",
    "Thyssen Krupp AG, ThyssenKrupp",
    "ООО «Северный ветер», Сверный ветер",
    "Lotus Consultng, Lotus Consulting",
    "Bergmann GmbG, Bergmann GmbH",
    "Robert Bosch GmbH, Bosch",
    "Acme Ltd (formerly Globex), Globex",
    "'Acme GmbH, Berlin', Acme",
  })
  void one_firm_under_two_spellings_is_found(String one, String other) {
    assertThat(NameMatch.of(one, other).score()).isGreaterThanOrEqualTo(ONE_FIRM);
    assertThat(NameMatch.of(other, one).score()).isGreaterThanOrEqualTo(ONE_FIRM);
  }

  @ParameterizedTest
  @CsvSource({
    "Завод 5, Завод 6",
    "Baltic, Baltic 2",
    "Siemens Energy, Siemens Healthineers",
    "Siemens Russia, Siemens China",
    "Stadtwerke München, Stadtwerke Leipzig",
    "Bank of America, Bank of China",
    "Northwest Airlines, Southwest Airlines",
    "Autohaus Schneider, Autohaus Schröder",
    "ИП Иванов Иван Иванович, ИП Иванов Пётр Иванович",
    "Сбербанк, Сбербанк Лизинг",
    "Intel, Inter",
    "Cisco, Sysco",
    "Volkswagen AG, Volkswagen Financial Services AG",
    "«!», «?»",
  })
  void two_firms_of_like_names_are_not_mixed_up(String one, String other) {
    assertThat(NameMatch.of(one, other).score()).isLessThan(ONE_FIRM);
    assertThat(NameMatch.of(other, one).score()).isLessThan(ONE_FIRM);
  }

  @ParameterizedTest
  @CsvSource({
    "Zwilling AG, Zwilling GmbH",
    "ООО «Ромашка», АО «Ромашка»",
    "Delta Group, Delta Holding",
  })
  void another_legal_form_or_filler_costs_little(String one, String other) {
    assertThat(NameMatch.of(one, other).score()).isBetween(0.9, 0.99);
  }

  @Test
  void a_person_in_business_is_not_the_company_of_the_name() {
    double person = NameMatch.of("ИП Ромашка", "ООО Ромашка").score();
    double company = NameMatch.of("АО Ромашка", "ООО Ромашка").score();

    assertThat(person).isLessThan(company);
  }

  @Test
  void the_reasons_name_what_was_seen() {
    assertThat(codes("ООО «Южный порт»", "Port Yuzhny"))
        .contains(
            ReasonCode.NAME_ALIKE,
            ReasonCode.TRANSLITERATED,
            ReasonCode.WORD_ORDER,
            ReasonCode.LEGAL_FORM_REMOVED);
    assertThat(codes("Завод 5", "Завод 6")).contains(ReasonCode.NUMBERS_DIFFER);
    assertThat(codes("Siemens Russia", "Siemens China")).contains(ReasonCode.PLACES_DIFFER);
    assertThat(codes("Acme Ltd", "Acme AG"))
        .containsExactly(ReasonCode.NAME_ALIKE, ReasonCode.LEGAL_FORM_DIFFERS);
    assertThat(codes("Acme Intl", "Acme International")).contains(ReasonCode.SAME_MEANING);
    assertThat(codes("Gazprom", "Gazprom Neft")).contains(ReasonCode.ONLY_IN_ONE);
  }

  @ParameterizedTest
  @CsvSource({
    "aaaaaaa, 24",
    "ab, 120",
    "a, 300",
    "((, 150",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 200",
  })
  void no_name_takes_long(String word, int times) {
    String spaced = (word + " ").repeat(times);
    String joined = word.repeat(times) + "b";

    assertThat(
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> NameMatch.of(spaced, joined))
                .score())
        .isBetween(0.0, 1.0);
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> NameMatch.of(spaced, spaced));
  }

  @Test
  void forms_of_one_kind_do_not_differ_between_languages() {
    assertThat(NameMatch.of("ООО «Ромашка»", "Romashka GmbH").reasons())
        .contains(new Reason(ReasonCode.LEGAL_FORM_REMOVED, List.of("ООО, GmbH")));
    assertThat(NameMatch.of("ООО «Ромашка»", "АО «Ромашка»").reasons())
        .contains(new Reason(ReasonCode.LEGAL_FORM_DIFFERS, List.of("ООО", "АО")));
  }

  @Test
  void an_alias_is_told_with_the_names_that_were_compared() {
    assertThat(NameMatch.of("Acme Ltd (formerly Globex)", "Globex").reasons().getFirst())
        .isEqualTo(new Reason(ReasonCode.ALIAS, List.of("Globex", "Globex")));
  }

  @Test
  void a_typing_error_is_told_with_both_words_and_its_slips() {
    assertThat(NameMatch.of("Северный ветер", "Сверный ветер").reasons())
        .contains(new Reason(ReasonCode.TYPING_ERROR, List.of("северный", "сверный", "1")));
  }

  @Test
  void the_score_is_told_with_two_decimals() {
    assertThat(NameMatch.of("Delta Group", "Delta").reasons().getFirst())
        .isEqualTo(new Reason(ReasonCode.NAME_ALIKE, List.of("0.95")));
  }

  @Test
  void each_code_has_a_message_key_of_its_own() {
    assertThat(ReasonCode.WORD_ORDER.messageKey()).isEqualTo("match.reason.word_order");
  }

  private static List<ReasonCode> codes(String one, String other) {
    return NameMatch.of(one, other).reasons().stream().map(Reason::code).toList();
  }
}
