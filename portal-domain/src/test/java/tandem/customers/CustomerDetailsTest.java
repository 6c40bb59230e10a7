package tandem.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.platform.Problems;

class CustomerDetailsTest {
  @Test
  void numbers_are_kept_as_their_registers_write_them() {
    CustomerDetails details =
        new CustomerDetails(" 7708 01 001 ", "1 02 77 00 13219 5", " ", null, null, null);

    assertThat(details.numbers())
        .containsExactly(
            new FurtherNumber("KPP", "770801001"), new FurtherNumber("OGRN", "1027700132195"));
    assertThat(details.phone()).isNull();
    assertThat(CustomerDetails.of(details.given())).isEqualTo(details);
    assertThat(new CustomerDetails("", " ", null, "", "", "").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ogrn, 1027700132196, tax_id_checksum",
    "ogrn, 10277001321, tax_id_length",
    "ogrn, 🚀, tax_id_characters",
    "kpp, 770801, tax_id_length",
    "kpp, 007801001, tax_id_prefix",
    "phone, שלום, phone",
    "ogrn, 304500116000158, tax_id_checksum",
  })
  void what_is_wrong_is_told_at_its_member(String member, String typed, String code) {
    CustomerDetails details = CustomerDetails.of(Map.of(member, typed));

    assertThat(problems(details)).containsExactly("customer.details." + member + " " + code);
    assertThat(details.numbers()).isEmpty();
  }

  @Test
  void a_megabyte_in_any_member_is_too_long() {
    String endless = "1".repeat(1 << 20);
    CustomerDetails details =
        new CustomerDetails(endless, endless, endless, endless, endless, endless);

    assertThat(problems(details))
        .containsExactly(
            "customer.details.kpp too_long",
            "customer.details.ogrn too_long",
            "customer.details.phone phone",
            "customer.details.postal_code too_long",
            "customer.details.city too_long",
            "customer.details.street too_long");
    assertThat(details.numbers()).isEmpty();
  }

  @Test
  void a_number_of_no_register_is_none() {
    assertThat(FurtherNumber.fault("PASSPORT", "1234")).contains("register");
    assertThat(FurtherNumber.fault("OGRN", "1027700132196")).contains("tax_id_checksum");
    assertThat(FurtherNumber.REGISTERS).hasSize(11);
  }

  private static List<String> problems(CustomerDetails details) {
    Problems problems = new Problems();
    details.check(problems, "customer.details.");
    return problems.list().stream().map(it -> it.field() + " " + it.code()).toList();
  }
}
