package tandem.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterNumberTest {

  @ParameterizedTest
  @CsvSource({
    "KPP, 773601001",
    "KPP, 7736AB001",
    "OGRN, 1027700132195",
    "OGRN, 1 02 77 00 07051 8",
    "OGRNIP, 304500116000157",
    "DUNS, 15-048-3782",
    "BIN, 971240001315",
    "BIN, 940140000385",
    "UNP, 200988541",
    "UNP, MA1953684",
    "UNP, МА1953684",
    "EDRPOU, 32855961",
    "EDRPOU, 14360570",
  })
  void a_number_that_is_given_out_is_taken(RegisterNumber register, String number) {
    assertThat(register.check(number)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "KPP, 7736010011, tax_id_length",
    "KPP, 77360100A, tax_id_format",
    "KPP, 003601001, tax_id_prefix",
    "KPP, 77360Я001, tax_id_characters",
    "OGRN, 1027700132196, tax_id_checksum",
    "OGRN, 102770013219, tax_id_length",
    "OGRN, 2027700132195, tax_id_prefix",
    "OGRN, 102770013219A, tax_id_format",
    "OGRNIP, 304500116000158, tax_id_checksum",
    "OGRNIP, 104500116000157, tax_id_prefix",
    "DUNS, 12345678, tax_id_length",
    "DUNS, 12345678A, tax_id_format",
    "DUNS, 000000000, tax_id_prefix",
    "BIN, 971240001316, tax_id_checksum",
    "BIN, 971340001315, tax_id_prefix",
    "BIN, 971210001315, tax_id_prefix",
    "UNP, 200988542, tax_id_checksum",
    "UNP, 900988541, tax_id_prefix",
    "UNP, MA1953685, tax_id_checksum",
    "UNP, ZA1953684, tax_id_format",
    "EDRPOU, 32855968, tax_id_checksum",
    "EDRPOU, 3285596, tax_id_length",
    "EDRPOU, '', tax_id_characters",
  })
  void a_wrong_number_is_refused_with_what_is_wrong(
      RegisterNumber register, String number, String code) {
    assertThat(register.check(number)).contains(code);
  }

  @Test
  void one_wrong_digit_is_found_where_the_register_has_a_check_digit() {
    String good = "1027700132195";
    for (int place = 1; place < good.length(); place++) {
      int digit = (good.charAt(place) - '0' + 1) % 10;
      String wrong = good.substring(0, place) + digit + good.substring(place + 1);

      assertThat(RegisterNumber.OGRN.check(wrong)).as(wrong).contains("tax_id_checksum");
    }
  }

  @Test
  void spaces_and_dashes_do_not_make_another_number() {
    assertThat(RegisterNumber.OGRN.normalised("1 02-77 00 132195")).isEqualTo("1027700132195");
  }
}
