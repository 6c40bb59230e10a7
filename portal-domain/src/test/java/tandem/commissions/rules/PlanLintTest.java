package tandem.commissions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.commissions.rules.Plans.amounts;
import static tandem.commissions.rules.Plans.category;
import static tandem.commissions.rules.Plans.days;
import static tandem.commissions.rules.Plans.fixed;
import static tandem.commissions.rules.Plans.plan;
import static tandem.commissions.rules.Plans.rate;
import static tandem.commissions.rules.Plans.tiers;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.commissions.rules.WrittenPlan.WrittenAccelerator;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;

class PlanLintTest {
  private static final WrittenConditions ALL = WrittenConditions.NONE;

  @Test
  void a_plain_plan_has_nothing_to_say() {
    assertThat(findings(plan().rule(ALL, rate("10")).rule(category("software"), rate("12"))))
        .isEmpty();
    assertThat(findings(plan().rule(ALL, tiers("retroactive", "0", "5", "1000", "7")))).isEmpty();
    assertThat(findings(plan().rule(ALL, tiers("marginal", "0", "9", "1000", "7")))).isEmpty();
  }

  @Test
  void whoever_sells_more_and_gets_less_is_found() {
    assertThat(
            findings(
                plan()
                    .rule(amounts(null, "10000"), rate("10"))
                    .rule(amounts("10000", null), rate("5"))))
        .containsExactly("more_pays_less 2 10000.00 EUR");
    assertThat(findings(plan().rule(ALL, tiers("retroactive", "0", "10", "1000", "5"))))
        .containsExactly("more_pays_less 1 1000.00 EUR");
  }

  @Test
  void a_hole_between_two_rules_is_found_to_the_cent() {
    assertThat(
            findings(
                plan()
                    .rule(amounts(null, "5000"), rate("5"))
                    .rule(amounts("5000.01", null), rate("5.1"))))
        .containsExactly("gap 2 5000.00 EUR");
    assertThat(
            findings(
                plan()
                    .rule(days(null, "2026-06-30"), rate("5"))
                    .rule(days("2026-07-02", null), rate("5"))))
        .containsExactly("gap 2 2026-07-01");
  }

  @Test
  void a_rule_that_narrower_ones_always_replace_is_found() {
    assertThat(
            findings(
                plan()
                    .rule(amounts(null, null), rate("5"))
                    .rule(amounts(null, "100"), rate("6"))
                    .rule(amounts("100", null), rate("7"))))
        .containsExactly("never_counts 1 ");
  }

  @Test
  void more_than_was_sold_is_found_where_a_rate_is_meant() {
    assertThat(
            findings(
                plan()
                    .goal("1000")
                    .rule(
                        "commission",
                        ALL,
                        rate("80"),
                        List.of(new WrittenAccelerator("100", "200")),
                        null,
                        null)))
        .contains("pays_more_than_sold 1 1000.00 EUR");
    assertThat(findings(plan().rule(ALL, fixed("500")))).isEmpty();
  }

  @Test
  void findings_are_the_same_every_time() {
    Plans plan =
        plan().rule(amounts(null, "5000"), rate("10")).rule(amounts("5000.01", null), rate("1"));

    assertThat(findings(plan)).isEqualTo(findings(plan)).isNotEmpty();
  }

  @Test
  void tests_of_a_plan_say_what_it_pays() {
    List<PlanTest.Outcome> outcomes =
        PlanLint.test(plan().rule(ALL, rate("10")).test("100", "10").test("100", "11").rules());

    assertThat(outcomes).extracting(PlanTest.Outcome::passed).containsExactly(true, false);
    assertThat(outcomes.get(1).paid()).isEqualTo(Plans.eur("10"));
  }

  private static List<String> findings(Plans plan) {
    return PlanLint.examine(plan.rules()).stream()
        .map(it -> it.code() + " " + it.rule() + " " + it.example())
        .toList();
  }
}
