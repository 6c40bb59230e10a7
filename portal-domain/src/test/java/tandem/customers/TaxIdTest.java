package tandem.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"7707083893", "7830002293", "500100732259", "77 07 08 38 93"})
  void an_inn_with_right_check_digits_is_taken(String number) {
    assertThat(TaxId.check(TaxScheme.INN, number)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "7707083894, tax_id_checksum",
    "7707083983, tax_id_checksum",
    "500100732250, tax_id_checksum",
    "500100732269, tax_id_checksum",
    "770708389, tax_id_length",
    "77070838931, tax_id_length",
    "5001007322599, tax_id_length",
    "77070838AB, tax_id_characters",
    "'', tax_id_characters",
    "0000000000, tax_id_prefix",
  })
  void a_wrong_inn_is_refused_with_its_reason(String number, String code) {
    assertThat(TaxId.check(TaxScheme.INN, number)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATU13585627",
        "BE0428759497",
        "BG175074752",
        "CY10259033P",
        "CZ25123891",
        "DE136695976",
        "DK13585628",
        "EE100931558",
        "EL094259216",
        "ESA13585625",
        "ES54362315K",
        "ESX2482300W",
        "FI20774740",
        "FR40303265045",
        "FRK7399859412",
        "HR33392005961",
        "HU12892312",
        "IE6433435F",
        "IE6433435OA",
        "IE8D79739I",
        "IT00743110157",
        "LT119511515",
        "LT100001919017",
        "LU15027442",
        "LV40003521600",
        "MT11679112",
        "NL004495445B01",
        "NL123456789B13",
        "PL8567346215",
        "PT501964843",
        "RO18547290",
        "SE123456789701",
        "SI50223054",
        "SK2022749619",
        "GB980780684",
        "XI980780684",
        "CHE-107.787.577 MWST",
        "NO995525828MVA",
        "gr 094259216"
      })
  void a_european_number_with_right_check_digits_is_taken(String number) {
    assertThat(TaxId.check(TaxScheme.VAT, number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATU13585626",
        "BE0428759498",
        "BG175074753",
        "CY10259033Z",
        "CZ25123890",
        "DE136695975",
        "DK13585627",
        "EE100931557",
        "EL094259215",
        "ESA13585624",
        "ES54362315A",
        "FI20774741",
        "FR41303265045",
        "HR33392005962",
        "HU12892313",
        "IE6433435E",
        "IE8D79739J",
        "IT00743110158",
        "LT119511514",
        "LU15027443",
        "LV40003521601",
        "MT11679113",
        "NL004495446B01",
        "PL8567346216",
        "PT501964844",
        "RO18547291",
        "SE123456789101",
        "SI50223055",
        "SK2022749618",
        "GB802311781",
        "CHE107787578",
        "NO995525829"
      })
  void one_wrong_digit_in_a_european_number_is_found(String number) {
    assertThat(TaxId.check(TaxScheme.VAT, number)).contains("tax_id_checksum");
  }

  @ParameterizedTest
  @CsvSource({
    "DE12345678, tax_id_format",
    "DE1234567890, tax_id_format",
    "DE036695976, tax_id_format",
    "FRO1303265045, tax_id_format",
    "NL004495445C01, tax_id_format",
    "PLABCDEFGHIJ, tax_id_format",
    "US123456789, tax_id_country",
    "136695976, tax_id_country",
    "DE1, tax_id_length",
    "DE123456789012345, tax_id_length",
  })
  void a_number_that_no_country_writes_so_is_refused(String number, String code) {
    assertThat(TaxId.check(TaxScheme.VAT, number)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "12-3456789,",
    "001234567, tax_id_prefix",
    "07-1234567, tax_id_prefix",
    "12-345678, tax_id_length",
    "12-34567890, tax_id_length",
    "12-345678A, tax_id_characters",
  })
  void an_employer_number_has_nine_digits_and_a_prefix_in_use(String number, String code) {
    assertThat(TaxId.check(TaxScheme.EIN, number).orElse(null)).isEqualTo(code);
  }

  @Test
  void another_register_has_three_to_thirty_two_letters_and_digits() {
    assertThat(TaxId.check(TaxScheme.OTHER, "AB")).contains("tax_id_length");
    assertThat(TaxId.check(TaxScheme.OTHER, "AB1")).isEmpty();
    assertThat(TaxId.check(TaxScheme.OTHER, "A".repeat(32))).isEmpty();
    assertThat(TaxId.check(TaxScheme.OTHER, "A".repeat(33))).contains("tax_id_length");
    assertThat(TaxId.check(TaxScheme.OTHER, "A<B>1")).contains("tax_id_characters");
  }

  @Test
  void spaces_dots_dashes_and_wide_digits_do_not_make_another_company() {
    TaxId plain = new TaxId(TaxScheme.VAT, "DE136695976");

    assertThat(new TaxId(TaxScheme.VAT, "de 136.695-976")).isEqualTo(plain);
    assertThat(new TaxId(TaxScheme.VAT, "DE\u00a0136695976")).isEqualTo(plain);
    assertThat(new TaxId(TaxScheme.VAT, "ＤＥ１３６６９５９７６")).isEqualTo(plain);
    assertThat(new TaxId(TaxScheme.VAT, "GR094259216").number()).isEqualTo("EL094259216");
  }

  @Test
  void a_wrong_number_cannot_become_a_tax_id() {
    assertThatThrownBy(() -> TaxId.given(TaxScheme.INN, "7707083894"))
        .hasMessageContaining("tax_id_checksum");
  }
}
