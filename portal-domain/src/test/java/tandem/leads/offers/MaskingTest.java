package tandem.leads.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "call +7 812 555-01-23 after ten",
        "звонить 8 812 555 01 23",
        "812-555-0123 после десяти"
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

  @ParameterizedTest
  @CsvSource({
    "ПАО МТС, 'для МТС нужен портал', true",
    "ПАО МТС, 'MTS wants a portal', true",
    "IBM Deutschland GmbH, 'a portal for a bank', false",
    "IBM, 'the people of IBM want more', true",
    "IT GmbH, 'it needs a portal', false",
    "IT GmbH, 'IT needs a portal', true",
    "ООО А, 'А потом ещё портал', false",
  })
  void short_names_are_found_in_capitals(String name, String words, boolean told) {
    LeadForm form =
        new LeadForm(
            new LeadForm.CustomerClaim(null, null, name, "RU", null),
            new LeadForm.ContactClaim(null, null, null, true),
            List.of(),
            null,
            null,
            null,
            null,
            null);

    assertThat(Masking.reveals(words, form)).isEqualTo(told);
  }

  @Test
  void a_name_that_only_the_registry_knows_is_found() {
    LeadForm numberOnly =
        FORM.of(new LeadForm.CustomerClaim(TaxScheme.INN, "7707083893", null, null, null));
    LeadForm known =
        FORM.of(
            new LeadForm.CustomerClaim(
                TaxScheme.INN, "7707083893", "ПАО «Балтийский причал»", "RU", null));
    Problems problems = new Problems();
    Masking.check(problems, "need", "Балтийский причал хочет насосы", List.of(numberOnly));
    assertThat(problems.list()).isEmpty();

    Masking.check(problems, "need", "Балтийский причал хочет насосы", List.of(numberOnly, known));
    assertThat(problems.list())
        .extracting(Refusal.Problem::code)
        .containsExactly("reveals_customer");
  }

  @Test
  void the_field_is_told() {
    Problems problems = new Problems();
    Masking.check(problems, "region", "bei prichal.example", List.of(FORM));

    assertThat(problems.list())
        .extracting(Refusal.Problem::field, Refusal.Problem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("region", "reveals_customer"));
  }
}
