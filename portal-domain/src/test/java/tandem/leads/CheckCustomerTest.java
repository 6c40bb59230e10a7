package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.customers.TaxScheme;
import tandem.platform.ProductId;
import tandem.platform.Refusal;

class CheckCustomerTest {
  @ParameterizedTest
  @CsvSource({
    "7707083893, INN",
    "77 070 838 93, INN",
    "500100732259, INN",
    "DE136695976, VAT",
    "de 136 695 976, VAT",
    "12-3456789, EIN",
    "123456789, EIN",
    "XX123456789, OTHER",
    "acme.example, ''",
    "https://shop.acme.co.uk/a?b, ''",
    "кремль.рф, ''",
  })
  void one_box_takes_numbers_and_addresses(String typed, String scheme) {
    CheckCustomer asked = CheckCustomer.typed(typed);

    assertThat(asked.taxScheme().map(TaxScheme::name).orElse("")).isEqualTo(scheme);
    assertThat(asked.website().isPresent()).isEqualTo(scheme.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "7707083894, tax_id_checksum",
    "77070838, tax_id_length",
    "🚀🚀, tax_id_or_website",
    "🚀7707083893, tax_id_characters",
    "شركة النور, tax_id_or_website",
    "ООО Ромашка, tax_id_or_website",
    "DE136695977, tax_id_checksum",
    "acme.github.io, website_shared",
    "mail.ru, website_shared",
    "192.168.0.1/x, website",
    ".рф, website",
  })
  void what_is_no_valid_number_and_no_own_domain_is_told_as_such(String typed, String code) {
    assertThat(codes(CheckCustomer.typed(typed))).containsExactly(code);
  }

  @Test
  void neither_and_both_are_refused_and_so_is_a_megabyte() {
    Optional<String> number = Optional.of("7707083893");
    CheckCustomer both =
        new CheckCustomer(
            Optional.of(TaxScheme.INN), number, Optional.of("acme.example"), List.of());
    CheckCustomer neither =
        new CheckCustomer(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    CheckCustomer noScheme =
        new CheckCustomer(Optional.empty(), number, Optional.empty(), List.of());

    CheckCustomer name =
        new CheckCustomer(
            Optional.of(TaxScheme.OTHER), Optional.of("Ромашка"), Optional.empty(), List.of());

    assertThat(codes(name)).containsExactly("tax_id_format");
    assertThat(codes(both)).containsExactly("tax_id_or_website");
    assertThat(codes(neither)).containsExactly("tax_id_or_website");
    assertThat(codes(noScheme)).containsExactly("required");
    assertThat(codes(CheckCustomer.typed("7".repeat(1 << 20)))).containsExactly("too_long");
    assertThat(codes(CheckCustomer.typed("a.".repeat(1 << 19) + "b"))).containsExactly("too_long");
  }

  @Test
  void no_more_than_twenty_products_are_asked_for() {
    ProductId product = new ProductId(new java.util.UUID(0, 1));
    List<ProductId> many = Collections.nCopies(21, product);

    assertThat(
            codes(
                new CheckCustomer(
                    Optional.of(TaxScheme.INN), Optional.of("7707083893"), Optional.empty(), many)))
        .containsExactly("too_many");
  }

  @Test
  void two_writings_of_one_number_or_address_are_one_subject() {
    assertThat(CheckCustomer.typed("77 070 838 93").subject())
        .isEqualTo(CheckCustomer.typed("7707083893").subject());
    assertThat(CheckCustomer.typed("https://www.Acme.example/contact").subject())
        .isEqualTo(CheckCustomer.typed("shop.acme.example").subject())
        .isNotEqualTo(CheckCustomer.typed("acme2.example").subject());
  }

  private static List<String> codes(CheckCustomer asked) {
    return asked.problems().list().stream().map(Refusal.Problem::code).toList();
  }
}
