package tandem.leads.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.customers.TaxScheme;
import tandem.leads.LeadForm;
import tandem.platform.Problems;
import tandem.platform.Refusal;

/** Words that a firm reads before it accepts do not tell who the customer is. */
class MaskingTest {
  private static final LeadForm FORM =
      new LeadForm(
          new LeadForm.CustomerClaim(
              TaxScheme.INN,
              "7707083893",
              "ООО «Балтийский причал»",
              "RU",
              "https://www.prichal.example/about"),
          new LeadForm.ContactClaim("Anna Berg", "anna@berg.example", "+7 (812) 555-01-23", true),
          List.of(),
          null,
          null,
          null,
          null,
          null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Балтийский причал хочет новые насосы",
        "для ООО \"БАЛТИЙСКИЙ ПРИЧАЛ\"",
        "Baltiyskiy Prichal needs pumps",
        "ИНН 7707083893, нужны насосы",
        "ИНН 7707 083 893",
        "see prichal.example",
        "write to Anna@Berg.example",
        "ask anna berg for details",
        "call +7 812 555-01-23 after ten"
      })
  void what_names_the_customer_is_found(String words) {
    assertThat(Masking.reveals(words, FORM)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A port on the Baltic needs twenty pumps before the winter",
        "Причал требует ремонта, нужны насосы",
        "Budget 770708, decision in May",
        "Anna from purchasing decides"
      })
  void what_does_not_is_left_alone(String words) {
    assertThat(Masking.reveals(words, FORM)).isFalse();
  }

  @Test
  void the_field_is_told() {
    Problems problems = new Problems();
    Masking.check(problems, "region", "bei prichal.example", FORM);

    assertThat(problems.list())
        .extracting(Refusal.Problem::field, Refusal.Problem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("region", "reveals_customer"));
  }
}
