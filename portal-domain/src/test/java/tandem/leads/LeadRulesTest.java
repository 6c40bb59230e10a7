package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.customers.TaxScheme;
import tandem.platform.ProductId;
import tandem.platform.Refusal;

class LeadRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LeadForm GOOD = LeadTest.form();

  private static Stream<String> problems(LeadForm form) {
    return LeadRules.ofSubmission(form, TODAY).list().stream().map(LeadRulesTest::text);
  }

  private static String text(Refusal.Problem problem) {
    return problem.field() + " " + problem.code();
  }

  private static LeadForm with(
      @Nullable BigDecimal amount,
      @Nullable String currency,
      @Nullable LocalDate close,
      @Nullable String need) {
    return new LeadForm(
        GOOD.customer(), GOOD.contact(), GOOD.lines(), amount, currency, close, need, null);
  }

  private static LeadForm with(LeadForm.CustomerClaim customer) {
    return new LeadForm(
        customer,
        GOOD.contact(),
        GOOD.lines(),
        GOOD.amount(),
        "EUR",
        GOOD.expectedClose(),
        GOOD.need(),
        null);
  }

  @Test
  void a_full_form_has_no_problems() {
    assertThat(problems(GOOD)).isEmpty();
  }

  @Test
  void an_empty_form_is_a_fine_draft_but_no_submission() {
    assertThat(LeadRules.ofDraft(LeadForm.EMPTY).isEmpty()).isTrue();
    assertThat(problems(LeadForm.EMPTY))
        .contains(
            "customer.name tax_id_or_name",
            "contact.name required",
            "contact.consent consent_required",
            "lines required",
            "amount required",
            "expected_close required",
            "need required");
  }

  @Test
  void without_a_tax_id_name_country_and_website_are_needed() {
    assertThat(
            problems(with(new LeadForm.CustomerClaim(null, null, "Hansa Pumpen AG", null, null))))
        .containsExactlyInAnyOrder("customer.website required", "customer.country required");
    assertThat(
            problems(
                with(
                    new LeadForm.CustomerClaim(
                        null, null, "Hansa Pumpen AG", "de", "https://www.hansa-pumpen.de/"))))
        .isEmpty();
  }

  @Test
  void a_scheme_without_a_number_says_nothing() {
    LeadForm.CustomerClaim claim =
        new LeadForm.CustomerClaim(TaxScheme.VAT, " ", "Hansa Pumpen AG", "DE", "hansa.example");

    assertThat(claim.taxScheme()).isNull();
    assertThat(problems(with(claim))).isEmpty();
  }

  @Test
  void a_wrong_checksum_is_named() {
    assertThat(
            problems(
                with(new LeadForm.CustomerClaim(TaxScheme.INN, "7707083894", null, null, null))))
        .contains("customer.tax_id.number tax_id_checksum");
  }

  @Test
  void need_has_at_least_twenty_characters() {
    assertThat(problems(with(BigDecimal.TEN, "EUR", TODAY, "x".repeat(19))))
        .containsExactly("need too_short");
    assertThat(problems(with(BigDecimal.TEN, "EUR", TODAY, "x".repeat(20)))).isEmpty();
    assertThat(problems(with(BigDecimal.TEN, "EUR", TODAY, "x".repeat(2001))))
        .containsExactly("need too_long");
  }

  @Test
  void the_close_date_is_today_or_later() {
    assertThat(problems(with(BigDecimal.TEN, "EUR", TODAY.minusDays(1), GOOD.need())))
        .containsExactly("expected_close in_the_past");
    assertThat(problems(with(BigDecimal.TEN, "EUR", TODAY.plusYears(5).plusDays(1), GOOD.need())))
        .containsExactly("expected_close too_far");
  }

  @Test
  void amounts_are_positive_and_fit_their_currency() {
    assertThat(problems(with(BigDecimal.ZERO, "EUR", TODAY, GOOD.need())))
        .containsExactly("amount positive");
    assertThat(problems(with(new BigDecimal("0.01"), "EUR", TODAY, GOOD.need()))).isEmpty();
    assertThat(problems(with(new BigDecimal("0.001"), "EUR", TODAY, GOOD.need())))
        .containsExactly("amount decimals");
    assertThat(problems(with(BigDecimal.TEN, "XXX", TODAY, GOOD.need())))
        .containsExactly("currency currency");
    assertThat(problems(with(new BigDecimal("1e13"), "EUR", TODAY, GOOD.need())))
        .containsExactly("amount maximum");
  }

  @Test
  void a_product_stands_in_one_line_only() {
    LeadLine line = new LeadLine(new ProductId(new UUID(3, 3)), 1);
    LeadForm twice =
        new LeadForm(
            GOOD.customer(),
            GOOD.contact(),
            List.of(line, line),
            BigDecimal.TEN,
            "EUR",
            TODAY,
            GOOD.need(),
            null);

    assertThat(problems(twice)).containsExactly("lines.1.product_id twice");
  }
}
