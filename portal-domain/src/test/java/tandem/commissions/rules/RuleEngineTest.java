package tandem.commissions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.commissions.rules.Plans.amounts;
import static tandem.commissions.rules.Plans.category;
import static tandem.commissions.rules.Plans.eur;
import static tandem.commissions.rules.Plans.fixed;
import static tandem.commissions.rules.Plans.perUnit;
import static tandem.commissions.rules.Plans.plan;
import static tandem.commissions.rules.Plans.rate;
import static tandem.commissions.rules.Plans.sale;
import static tandem.commissions.rules.Plans.tier;
import static tandem.commissions.rules.Plans.tiers;
import static tandem.commissions.rules.Plans.when;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.commissions.rules.WrittenPlan.WrittenAccelerator;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;
import tandem.platform.Money;
import tandem.platform.Refusal;

class RuleEngineTest {
  private static final WrittenConditions ALL = WrittenConditions.NONE;

  @Test
  void the_narrowest_rule_that_fits_counts_in_whatever_order_they_stand() {
    WrittenConditions both = when(List.of("software"), List.of("GOLD"), null, null, null, null);
    PlanRules one =
        plan()
            .rule(ALL, rate("5"))
            .rule(category("software"), rate("10"))
            .rule(both, rate("12"))
            .rules();
    PlanRules other =
        plan()
            .rule(both, rate("12"))
            .rule(category("software"), rate("10"))
            .rule(ALL, rate("5"))
            .rules();

    assertThat(RuleEngine.total(one, sale("100"))).isEqualTo(eur("12.00"));
    assertThat(RuleEngine.total(other, sale("100"))).isEqualTo(eur("12.00"));
    assertThat(RuleEngine.total(one, sale("100").with(Trait.TIER, "SILVER")))
        .isEqualTo(eur("10.00"));
    assertThat(RuleEngine.total(one, sale("100").with(Trait.CATEGORY, "cake")))
        .isEqualTo(eur("5.00"));
  }

  @Test
  void bonuses_come_on_top_each_of_its_own() {
    PlanRules rules =
        plan()
            .rule(ALL, rate("10"))
            .rule("bonus", tier("GOLD"), fixed("7.50"), List.of(), null, null)
            .rule("bonus", tier("SILVER"), fixed("1"), List.of(), null, null)
            .rules();

    assertThat(RuleEngine.work(rules, sale("100")))
        .extracting(each -> each.rule().number() + " " + each.result())
        .containsExactly("1 10.00 EUR", "2 7.50 EUR");
    assertThat(rules.rules().get(1).name("ru-RU")).isEqualTo("Правило 2");
    assertThat(rules.rules().get(1).name("en")).isEqualTo("Rule 2");
  }

  @Test
  void a_sale_that_no_rule_is_for_brings_nothing() {
    assertThat(RuleEngine.work(plan().rule(category("cake"), rate("10")).rules(), sale("100")))
        .isEmpty();
  }

  @Test
  void units_and_fixed_sums_are_paid() {
    assertThat(RuleEngine.total(plan().rule(ALL, perUnit("12.50")).rules(), sale("100")))
        .isEqualTo(eur("37.50"));
    assertThat(RuleEngine.total(plan().rule(ALL, fixed("9")).rules(), sale("100")))
        .isEqualTo(eur("9.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, 999.99, 50.00",
    "0.00, 1000.00, 50.00",
    "0.00, 1000.01, 50.00",
    "0.00, 1500.00, 100.00",
    "900.00, 200.00, 15.00",
    "1000.00, 100.00, 10.00",
    "1999.99, 0.02, 0.00",
    "2000.00, 100.00, 20.00",
    "0.00, 3000.00, 350.00",
  })
  void marginal_steps_pay_each_part_at_its_own_rate(String earlier, String amount, String pays) {
    PlanRules rules =
        plan().rule(ALL, tiers("marginal", "0", "5", "1000", "10", "2000", "20")).rules();

    assertThat(RuleEngine.total(rules, sale(amount, earlier))).isEqualTo(eur(pays));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, 999.99, 50.00, below the step everything has the lower rate",
    "0.00, 1000.00, 100.00, on the step everything has the higher one",
    "0.00, 1000.01, 100.00, and above it",
    "999.99, 0.01, 50.00, the cent that reaches the step brings the rest for all before",
    "1000.00, 100.00, 10.00, afterwards the higher rate is the rate",
    "500.00, 100.00, 5.00, before it the lower",
  })
  void retroactive_steps_pay_the_first_unit_too(
      String earlier, String amount, String pays, String why) {
    PlanRules rules = plan().rule(ALL, tiers("retroactive", "0", "5", "1000", "10")).rules();

    assertThat(RuleEngine.total(rules, sale(amount, earlier))).as(why).isEqualTo(eur(pays));
  }

  @Test
  void the_next_step_is_told_with_its_rate() {
    TierTable table =
        ((Pay.Tiers)
                plan()
                    .rule(ALL, tiers("marginal", "0", "5", "1000", "10"))
                    .rules()
                    .rules()
                    .getFirst()
                    .pays())
            .table();

    assertThat(table.next(new BigDecimal("999.99")).orElseThrow().rate())
        .isEqualByComparingTo("0.1");
    assertThat(table.next(new BigDecimal("1000"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, 999.99, 100.00",
    "0.00, 1000.00, 150.00",
    "500.00, 499.99, 50.00",
    "500.00, 500.00, 75.00",
    "1000.00, 1000.00, 200.00",
  })
  void accelerators_multiply_from_a_part_of_the_goal_on(
      String earlier, String amount, String pays) {
    PlanRules rules =
        plan()
            .goal("1000")
            .rule(
                "commission",
                ALL,
                rate("10"),
                List.of(new WrittenAccelerator("100", "150"), new WrittenAccelerator("200", "200")),
                null,
                null)
            .rules();

    assertThat(rules.countsVolume()).isTrue();
    assertThat(RuleEngine.total(rules, sale(amount, earlier))).isEqualTo(eur(pays));
  }

  @ParameterizedTest
  @CsvSource({
    "49.99, 5.00",
    "50.00, 5.00",
    "50.10, 5.01",
    "99.90, 9.99",
    "100.00, 10.00",
    "100.10, 10.00"
  })
  void a_cap_and_a_floor_hold_the_result(String amount, String pays) {
    PlanRules rules = plan().rule("commission", ALL, rate("10"), List.of(), "10", "5").rules();

    assertThat(RuleEngine.total(rules, sale(amount))).isEqualTo(eur(pays));
  }

  @Test
  void in_a_second_lane_a_part_is_paid_rounded_once() {
    PlanRules rules = plan().rule(ALL, rate("10")).rules();
    Earned earned = RuleEngine.work(rules, sale("100.10"), new BigDecimal("0.50")).getFirst();

    assertThat(earned.exact()).isEqualByComparingTo("5.005");
    assertThat(earned.result()).isEqualTo(eur("5.00"));
  }

  @Test
  void a_formula_below_zero_pays_nothing() {
    PlanRules rules = plan().rule(ALL, Plans.formula("amount * 10% - 50 EUR")).rules();

    assertThat(RuleEngine.total(rules, sale("100"))).isEqualTo(eur("0.00"));
    assertThat(RuleEngine.total(rules, sale("600"))).isEqualTo(eur("10.00"));
    assertThat(rules.countsVolume()).isFalse();
  }

  @Test
  void a_plan_of_rates_alone_fits_every_currency_and_one_with_a_currency_only_its_own() {
    Sale rubles =
        new Sale(
            sale("1").traits(),
            Money.of("1000", "RUB"),
            BigDecimal.ONE,
            Plans.DAY,
            Money.of("0", "RUB"));

    assertThat(RuleEngine.total(plan().in(null).rule(ALL, rate("10")).rules(), rubles))
        .isEqualTo(Money.of("100", "RUB"));
    PlanRules euro = plan().rule(ALL, rate("10")).rules();
    assertThatThrownBy(() -> RuleEngine.work(euro, rubles))
        .isInstanceOfSatisfying(
            Refusal.Unprocessable.class,
            refusal -> assertThat(refusal.code()).isEqualTo("currency_mismatch"));
  }

  @Test
  void conditions_hold_on_both_sides_of_every_border() {
    PlanRules byAmount = plan().rule(amounts("100", "200"), rate("10")).rules();
    assertThat(fits(byAmount, sale("99.99"))).isFalse();
    assertThat(fits(byAmount, sale("100.00"))).isTrue();
    assertThat(fits(byAmount, sale("199.99"))).isTrue();
    assertThat(fits(byAmount, sale("200.00"))).isFalse();

    PlanRules byDay = plan().rule(Plans.days("2026-11-20", "2026-11-20"), rate("10")).rules();
    assertThat(fits(byDay, on(-1))).isFalse();
    assertThat(fits(byDay, on(0))).isTrue();
    assertThat(fits(byDay, on(1))).isFalse();

    WrittenConditions units =
        new WrittenConditions(
            List.of(),
            List.of(),
            List.of(),
            List.of("DE"),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            "3",
            "4",
            null,
            null);
    PlanRules byUnits = plan().rule(units, rate("10")).rules();
    assertThat(fits(byUnits, sale("1"))).isTrue();
    assertThat(fits(byUnits, units("2.999999"))).isFalse();
    assertThat(fits(byUnits, units("4"))).isFalse();
    assertThat(fits(byUnits, sale("1").with(Trait.TERRITORY, "RU"))).isFalse();
  }

  @Test
  void the_explanation_holds_every_number_of_the_formula() {
    PlanRules rules = plan().rule("commission", ALL, rate("10"), List.of(), "8", null).rules();
    Earned earned = RuleEngine.work(rules, sale("100.00")).getFirst();

    assertThat(earned.step().parts())
        .extracting(part -> part.depth() + " " + part.what() + " " + part.value())
        .containsExactly("0 least 8", "1 times 10", "2 amount 100", "2 percent 0.1", "1 money 8");
  }

  @Test
  void steps_explain_what_the_period_brought_before_and_with_the_sale() {
    PlanRules rules = plan().rule(ALL, tiers("retroactive", "0", "5", "1000", "10")).rules();
    Earned earned = RuleEngine.work(rules, sale("200", "900")).getFirst();

    assertThat(earned.step().parts())
        .extracting(part -> part.depth() + " " + part.what() + " " + part.value())
        .containsExactly(
            "0 retroactive 65",
            "1 earlier 900",
            "1 amount 200",
            "1 period 110",
            "2 volume 1100",
            "2 percent 0.1",
            "1 period 45",
            "2 volume 900",
            "2 percent 0.05");
  }

  @Test
  void a_sale_is_not_below_zero_and_in_one_currency() {
    assertThatThrownBy(() -> sale("-0.01")).isInstanceOf(Refusal.Unprocessable.class);
    assertThatThrownBy(() -> sale("1", "-0.01")).isInstanceOf(Refusal.Unprocessable.class);
    assertThatThrownBy(() -> units("-1")).isInstanceOf(Refusal.Unprocessable.class);
    assertThatThrownBy(() ->
            new Sale(java.util.Map.of(), eur("1"), BigDecimal.ONE, Plans.DAY, Money.of("1", "USD")))
        .isInstanceOf(Refusal.Unprocessable.class);
    assertThat(RuleEngine.total(plan().rule(ALL, rate("10")).rules(), sale("0")))
        .isEqualTo(eur("0.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2026-11-01, 2026-11-30",
    "QUARTER, 2026-10-01, 2026-12-31",
    "YEAR, 2026-01-01, 2026-12-31"
  })
  void periods_begin_and_end_with_the_calendar(PlanRules.Period period, String first, String last) {
    assertThat(period.firstDay(Plans.DAY)).hasToString(first);
    assertThat(period.lastDay(Plans.DAY)).hasToString(last);
  }

  private static boolean fits(PlanRules rules, Sale sale) {
    return RuleEngine.commission(rules, sale).isPresent();
  }

  private static Sale on(int days) {
    Sale sale = sale("1");
    return new Sale(
        sale.traits(), sale.amount(), sale.quantity(), Plans.DAY.plusDays(days), sale.earlier());
  }

  private static Sale units(String quantity) {
    Sale sale = sale("1");
    return new Sale(
        sale.traits(), sale.amount(), new BigDecimal(quantity), sale.day(), sale.earlier());
  }
}
