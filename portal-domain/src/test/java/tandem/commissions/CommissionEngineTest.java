package tandem.commissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.commissions.Calculation.Outcome;
import tandem.partners.PartnerTier;
import tandem.platform.Money;
import tandem.platform.Percentage;
import tandem.platform.Refusal;

class CommissionEngineTest {
  private static final String DEAL = "deal_01J9ZK3W8Q4V5T6Y7B8N9M0P1R";
  private final PlanTerms terms =
      new PlanTerms(
          "standard",
          3,
          List.of(
              rule(1, "", "", "0.05"),
              rule(2, "", "GOLD", "0.06"),
              rule(3, "software", "", "0.10"),
              rule(4, "software", "GOLD", "0.12")));

  @ParameterizedTest
  @CsvSource({
    "software, GOLD, 4",
    "software, SILVER, 3",
    "services, GOLD, 2",
    "services, SILVER, 1",
  })
  void the_most_precise_rule_counts(String category, String tier, int rule) {
    Calculation calculation = calculate(terms, tier, line(category, "100.00", "EUR"));

    assertThat(calculation.rule().orElseThrow().number()).isEqualTo(rule);
  }

  @Test
  void what_is_told_of_each_tier_is_what_is_paid() {
    assertThat(terms.rates()).extracting(TierRates::nameEn).containsExactly("Rule 3", "Rule 1");
    for (PartnerTier tier : PartnerTier.values()) {
      assertThat(List.of("software", "anything"))
          .extracting(category ->
              calculate(terms, tier.name(), line(category, "100.00", "EUR"))
                  .rule()
                  .orElseThrow()
                  .rate())
          .isEqualTo(terms.rates().stream().map(each -> each.rates().get(tier)).toList());
    }
    PlanTerms software =
        new PlanTerms(
            "some", 1, List.of(rule(1, "software", "GOLD", "0.1"), rule(2, "x", "", "0")));
    assertThat(software.rates().getFirst().rates()).containsOnlyKeys(PartnerTier.GOLD);
    assertThat(software.rates()).hasSize(2);
  }

  @Test
  void the_order_of_rules_does_not_matter() {
    Calculation expected = calculate(terms, "GOLD", line("software", "1234.56", "EUR"));
    List<RateRule> rules = new ArrayList<>(terms.rules());
    for (int seed = 0; seed < 24; seed++) {
      Collections.shuffle(rules, new Random(seed));
      PlanTerms shuffled = new PlanTerms("standard", 3, rules);
      assertThat(calculate(shuffled, "GOLD", line("software", "1234.56", "EUR")))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.10, 0.05, 0.00, half a cent goes to the even zero",
    "0.30, 0.05, 0.02, one and a half cents go to the even two",
    "0.50, 0.05, 0.02, two and a half cents go to the even two",
    "0.09, 0.05, 0.00, less than half a cent is nothing",
    "0.11, 0.05, 0.01, more than half a cent is one",
    "1000.00, 0.0725, 72.50, a rate with four digits",
    "1000000.00, 0.000001, 1.00, the smallest rate",
    "123456789012.34, 1, 123456789012.34, everything",
    "100.00, 0, 0.00, nothing",
  })
  void the_result_is_rounded_once_half_even(String base, String rate, String result, String why) {
    PlanTerms flat = new PlanTerms("flat", 1, List.of(rule(1, "", "", rate)));

    assertThat(calculate(flat, "GOLD", line("software", base, "EUR")).result())
        .as(why)
        .isEqualTo(Money.of(result, "EUR"));
  }

  @Test
  void rounding_follows_the_currency() {
    PlanTerms flat = new PlanTerms("flat", 1, List.of(rule(1, "", "", "0.075")));

    assertThat(calculate(flat, "GOLD", line("software", "1001", "JPY")).result())
        .isEqualTo(Money.of("75", "JPY"));
    assertThat(calculate(flat, "GOLD", line("software", "1.003", "KWD")).result())
        .isEqualTo(Money.of("0.075", "KWD"));
  }

  @Test
  void without_a_rule_the_result_is_an_explained_zero() {
    PlanTerms only = new PlanTerms("narrow", 1, List.of(rule(1, "software", "GOLD", "0.1")));
    Calculation calculation = calculate(only, "SILVER", line("software", "100.00", "EUR"));

    assertThat(calculation.outcome()).isEqualTo(Outcome.NO_RULE);
    assertThat(calculation.result()).isEqualTo(Money.of("0", "EUR"));
    assertThat(calculation.trace().value("rule")).isEmpty();
    assertThat(calculation.trace().value("outcome")).contains("NO_RULE");
  }

  @Test
  void a_product_without_commission_earns_none_whatever_the_plan_says() {
    SoldLine licence = new SoldLine(1, "LIC", "software", false, Money.of("100.00", "EUR"));
    Calculation calculation = calculate(terms, "GOLD", licence);

    assertThat(calculation.outcome()).isEqualTo(Outcome.NOT_COMMISSIONABLE);
    assertThat(calculation.result().isPositive()).isFalse();
  }

  @Test
  void a_partner_without_a_plan_gets_a_zero_that_says_so() {
    Calculation calculation =
        CommissionEngine.withoutPlan(DEAL, "GOLD", line("software", "100.00", "EUR"));

    assertThat(calculation.outcome()).isEqualTo(Outcome.NO_PLAN);
    assertThat(calculation.trace().value("plan")).isEmpty();
    assertThat(calculation.result()).isEqualTo(Money.of("0", "EUR"));
  }

  @Test
  void the_trace_tells_every_input_and_the_result() {
    Trace trace = calculate(terms, "GOLD", line("software", "100.05", "EUR")).trace();

    assertThat(trace.steps())
        .extracting(step -> step.name() + " " + step.value())
        .containsExactly(
            "deal " + DEAL,
            "line 1",
            "product PRD-1",
            "category software",
            "tier GOLD",
            "plan standard",
            "plan_version 3",
            "outcome RATED",
            "rule 4",
            "base 100.05",
            "currency EUR",
            "rate 0.120000",
            "unrounded 12.006",
            "rounding HALF_EVEN",
            "scale 2",
            "result 12.01");
  }

  @Test
  void same_inputs_have_the_same_fingerprint_and_others_another() {
    Trace trace = calculate(terms, "GOLD", line("software", "100.05", "EUR")).trace();
    Trace again = calculate(terms, "GOLD", line("software", "100.050", "EUR")).trace();
    Trace other = calculate(terms, "GOLD", line("software", "100.06", "EUR")).trace();

    assertThat(again.fingerprint()).isEqualTo(trace.fingerprint());
    assertThat(other.fingerprint()).isNotEqualTo(trace.fingerprint());
  }

  @Test
  void a_trace_survives_the_ledger() {
    Trace trace = new Trace(List.of(new Trace.Step("product", "A \"quoted\" \\ name\n€ ёж")));

    assertThat(Trace.parse(trace.json())).isEqualTo(trace);
  }

  @Test
  void two_rules_for_the_same_are_refused() {
    assertThatThrownBy(() ->
            new PlanTerms("twice", 1, List.of(rule(1, "a", "", "0.1"), rule(2, "a", "", "0.2"))))
        .isInstanceOfSatisfying(
            Refusal.Unprocessable.class,
            refusal -> assertThat(refusal.code()).isEqualTo("plan_rule_ambiguous"));
    assertThatThrownBy(() ->
            new PlanTerms("twice", 1, List.of(rule(1, "a", "", "0.1"), rule(1, "b", "", "0.2"))))
        .isInstanceOfSatisfying(
            Refusal.Unprocessable.class,
            refusal -> assertThat(refusal.code()).isEqualTo("plan_rule_number"));
  }

  @Test
  void in_a_second_lane_a_part_is_earned_rounded_once_and_told_in_the_trace() {
    PlanTerms terms = new PlanTerms("lanes", 1, List.of(rule(1, "a", "", "0.1")));
    SoldLine whole = line("a", "100.10", "EUR");
    SoldLine half = new SoldLine(1, "PRD-1", "a", true, whole.amount(), 50);

    assertThat(calculate(terms, "GOLD", whole).result()).isEqualTo(Money.of("10.01", "EUR"));
    assertThat(calculate(terms, "GOLD", half).result()).isEqualTo(Money.of("5.00", "EUR"));
    assertThat(calculate(terms, "GOLD", half).trace().value("benefit")).contains("0.50");
    assertThat(calculate(terms, "GOLD", half).trace().value("unrounded")).contains("5.005");
    assertThat(calculate(terms, "GOLD", whole).trace().value("benefit")).isEmpty();
  }

  private static Calculation calculate(PlanTerms terms, String tier, SoldLine line) {
    return CommissionEngine.calculate(terms, DEAL, tier, line);
  }

  private static RateRule rule(int number, String category, String tier, String rate) {
    return new RateRule(
        number,
        Optional.of(category).filter(it -> !it.isEmpty()),
        Optional.of(tier).filter(it -> !it.isEmpty()),
        new Percentage(new BigDecimal(rate)),
        "Rule " + number,
        "Правило " + number);
  }

  private static SoldLine line(String category, String amount, String currency) {
    return new SoldLine(1, "PRD-1", category, true, Money.of(amount, currency));
  }
}
