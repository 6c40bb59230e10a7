package tandem.commissions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.commissions.rules.Plans.amounts;
import static tandem.commissions.rules.Plans.category;
import static tandem.commissions.rules.Plans.days;
import static tandem.commissions.rules.Plans.fixed;
import static tandem.commissions.rules.Plans.formula;
import static tandem.commissions.rules.Plans.plan;
import static tandem.commissions.rules.Plans.rate;
import static tandem.commissions.rules.Plans.tier;
import static tandem.commissions.rules.Plans.tiers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.commissions.rules.WrittenPlan.WrittenAccelerator;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;
import tandem.commissions.rules.WrittenPlan.WrittenPay;
import tandem.commissions.rules.WrittenPlan.WrittenTest;
import tandem.platform.EventJson;
import tandem.platform.Refusal;

class PlanReaderTest {
  private static final WrittenConditions ALL = WrittenConditions.NONE;

  static Stream<Arguments> mistakes() {
    List<WrittenAccelerator> fast = List.of(new WrittenAccelerator("100", "150"));
    return Stream.of(
        Arguments.of(plan(), "rules", "rules_required"),
        Arguments.of(plan().in("XYZ").rule(ALL, rate("5")), "currency", "currency"),
        Arguments.of(plan().goal("0").rule(ALL, rate("5")), "goal", "positive"),
        Arguments.of(plan().goal("x").rule(ALL, rate("5")), "goal", "number"),
        Arguments.of(plan().rule(ALL, rate("750")), "rules.0.pays.rate", "rate_too_high"),
        Arguments.of(plan().rule(ALL, rate("100.0001")), "rules.0.pays.rate", "rate_too_high"),
        Arguments.of(plan().rule(ALL, rate("7.00001")), "rules.0.pays.rate", "decimals"),
        Arguments.of(plan().rule(ALL, rate("-5")), "rules.0.pays.rate", "number"),
        Arguments.of(plan().rule(ALL, rate("")), "rules.0.pays.rate", "required"),
        Arguments.of(plan().rule(ALL, fixed("")), "rules.0.pays.amount", "required"),
        Arguments.of(plan().rule(ALL, fixed("1.001")), "rules.0.pays.amount", "decimals"),
        Arguments.of(
            plan().in(null).rule(ALL, fixed("1")), "rules.0.pays.amount", "currency_required"),
        Arguments.of(
            plan().in(null).rule(ALL, tiers("marginal", "0", "5")),
            "rules.0.pays.steps",
            "currency_required"),
        Arguments.of(
            plan().rule(ALL, new WrittenPay("percent", "5", null, List.of(), null)),
            "rules.0.pays.kind",
            "choice"),
        Arguments.of(
            plan().rule(ALL, new WrittenPay(null, "5", null, List.of(), null)),
            "rules.0.pays.kind",
            "required"),
        Arguments.of(plan().rule(ALL, tiers("marginal")), "rules.0.pays.steps", "required"),
        Arguments.of(
            plan().rule(ALL, tiers("marginal", "1", "5")),
            "rules.0.pays.steps.0.from",
            "first_step"),
        Arguments.of(
            plan().rule(ALL, tiers("marginal", "0", "5", "10", "6", "10", "7")),
            "rules.0.pays.steps.2.from",
            "steps_order"),
        Arguments.of(
            plan().rule(ALL, tiers("marginal", "0", "5", "", "6")),
            "rules.0.pays.steps.1.from",
            "required"),
        Arguments.of(
            plan().rule(ALL, tiers("marginal", "0", "101")),
            "rules.0.pays.steps.0.rate",
            "rate_too_high"),
        Arguments.of(
            plan().rule(ALL, tiers("marginal", steps(21))), "rules.0.pays.steps", "too_many_steps"),
        Arguments.of(
            plan().rule("commission", ALL, rate("5"), fast, null, null),
            "rules.0.accelerators",
            "goal_required"),
        Arguments.of(
            plan()
                .goal("5")
                .rule(
                    "commission",
                    ALL,
                    rate("5"),
                    List.of(
                        new WrittenAccelerator("100", "150"), new WrittenAccelerator("100", "160")),
                    null,
                    null),
            "rules.0.accelerators.1.attained",
            "steps_order"),
        Arguments.of(
            plan()
                .goal("5")
                .rule(
                    "commission",
                    ALL,
                    rate("5"),
                    List.of(new WrittenAccelerator("100", "1000.1")),
                    null,
                    null),
            "rules.0.accelerators.0.factor",
            "rate_too_high"),
        Arguments.of(
            plan().rule("commission", ALL, rate("5"), List.of(), "5", "6"),
            "rules.0.cap",
            "cap_below_floor"),
        Arguments.of(
            plan().rule("gift", ALL, rate("5"), List.of(), null, null), "rules.0.effect", "choice"),
        Arguments.of(
            plan().rule(days("2026-02-01", "2026-01-31"), rate("5")),
            "rules.0.when.last_day",
            "ends_before_start"),
        Arguments.of(
            plan().rule(days("2026-02-30", null), rate("5")), "rules.0.when.first_day", "date"),
        Arguments.of(
            plan().rule(amounts("10", "10"), rate("5")),
            "rules.0.when.amount_below",
            "ends_before_start"),
        Arguments.of(plan().rule(ALL, formula("")), "rules.0.pays.formula", "required"),
        Arguments.of(
            plan().rule(ALL, formula("a".repeat(2001))), "rules.0.pays.formula", "too_long"),
        Arguments.of(
            plan().rule(ALL, formula("amount * 5 USD")), "rules.0.pays.formula", "formula_kind"),
        Arguments.of(
            plan().rule(ALL, rate("5")).rule(ALL, rate("6")), "rules.1.when", "rules_overlap"),
        Arguments.of(
            plan().rule(category("a"), rate("5")).rule(tier("GOLD"), rate("6")),
            "rules.1.when",
            "rules_overlap"),
        Arguments.of(
            plan().rule(amounts("0", "100"), rate("5")).rule(amounts("99.99", "200"), rate("6")),
            "rules.1.when",
            "rules_overlap"),
        Arguments.of(plan().rule(ALL, rate("5")).test("x", "5"), "tests.0.amount", "number"),
        Arguments.of(plan().rule(ALL, rate("5")).test("5", ""), "tests.0.pays", "required"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void each_mistake_has_its_code_and_its_place(Plans written, String field, String code) {
    PlanReader.Reading reading = written.read();

    assertThat(reading.plan()).isEmpty();
    assertThat(reading.problems())
        .extracting(problem -> problem.field() + " " + problem.code())
        .contains(field + " " + code);
  }

  static Stream<Arguments> right() {
    return Stream.of(
        Arguments.of(plan().rule(ALL, rate("100"))),
        Arguments.of(plan().rule(ALL, rate("7.1234"))),
        Arguments.of(plan().rule("commission", ALL, rate("5"), List.of(), "5", "5")),
        Arguments.of(plan().rule(days("2026-01-31", "2026-01-31"), rate("5"))),
        Arguments.of(plan().rule(ALL, tiers("marginal", steps(20)))),
        Arguments.of(plan().in("JPY").rule(ALL, fixed("5"))),
        Arguments.of(
            plan().rule(amounts("0", "100"), rate("5")).rule(amounts("100", "200"), rate("6"))),
        Arguments.of(plan().rule(category("a"), rate("5")).rule(category("b"), rate("6"))),
        Arguments.of(
            plan()
                .rule(days(null, "2026-01-31"), rate("5"))
                .rule(days("2026-02-01", null), rate("6"))),
        Arguments.of(
            plan()
                .rule(ALL, rate("5"))
                .rule("bonus", ALL, rate("1"), List.of(), null, null)
                .rule("bonus", ALL, rate("2"), List.of(), null, null)),
        Arguments.of(
            plan()
                .goal("5")
                .rule(
                    "commission",
                    ALL,
                    rate("5"),
                    List.of(new WrittenAccelerator("100", "1000")),
                    null,
                    null)));
  }

  @ParameterizedTest
  @MethodSource("right")
  void what_is_right_is_read(Plans written) {
    assertThat(written.read().problems()).isEmpty();
    assertThat(written.read().plan()).isPresent();
  }

  @Test
  void a_written_plan_survives_as_json() {
    WrittenPlan plan =
        plan()
            .goal("1000")
            .rule(
                "commission",
                category("software"),
                tiers("retroactive", "0", "5", "100", "6"),
                List.of(new WrittenAccelerator("100", "150")),
                "500",
                null)
            .rule(
                "bonus",
                days("2026-01-01", null),
                formula("least(amount * 5%, 10 EUR)"),
                List.of(),
                null,
                "1")
            .test("100", "15")
            .written();

    String json = EventJson.write(plan);
    assertThat(EventJson.read(json, WrittenPlan.class)).isEqualTo(plan);
    assertThat(EventJson.read("{}", WrittenPlan.class).rules()).isEmpty();
  }

  @Test
  void words_that_nobody_knows_are_told() {
    Vocabulary known = new Vocabulary(Map.of(Trait.CATEGORY, Set.of("software")));

    assertThat(
            PlanReader.read(plan().rule(category("softwar"), rate("5")).written(), known)
                .problems())
        .extracting(Refusal.Problem::field, Refusal.Problem::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("rules.0.when.categories", "unknown_word"));
    assertThat(
            PlanReader.read(plan().rule(category("software"), rate("5")).written(), known)
                .problems())
        .isEmpty();
    assertThat(
            PlanReader.read(plan().rule(category(" "), rate("5")).written(), Vocabulary.ANY)
                .problems())
        .isNotEmpty();
    WrittenTest cake =
        new WrittenTest(
            "x", null, "cake", null, null, null, null, null, "5", null, "2026-01-01", null, "1");
    assertThatThrownBy(
            () -> PlanReader.sale("sale.", cake, plan().rule(ALL, rate("5")).rules(), known))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.problems().getFirst().field()).isEqualTo("sale.category"));
  }

  @Test
  void a_made_up_sale_has_everything_that_was_written() {
    WrittenTest all =
        new WrittenTest(
            "x",
            "P",
            "C",
            "GOLD",
            "DE",
            "registering",
            "offered",
            "new",
            "5",
            "2",
            "2026-01-01",
            "7",
            "1");
    Sale sale =
        PlanReader.sale("sale.", all, plan().in(null).rule(ALL, rate("5")).rules(), Vocabulary.ANY);

    assertThat(sale.traits())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Trait.PRODUCT, "P",
                Trait.CATEGORY, "C",
                Trait.TIER, "GOLD",
                Trait.TERRITORY, "DE",
                Trait.ROLE, "registering",
                Trait.DEAL_TYPE, "offered",
                Trait.MOTION, "new"));
    assertThat(sale.amount()).isEqualTo(Plans.eur("5"));
    assertThat(sale.earlier()).isEqualTo(Plans.eur("7"));
    assertThat(sale.quantity()).isEqualByComparingTo("2");
    assertThat(sale.day()).hasToString("2026-01-01");
  }

  @Test
  void rules_and_words_have_limits() {
    Plans many = plan();
    IntStream.rangeClosed(0, PlanReader.MOST_RULES)
        .forEach(i -> many.rule(category("c" + i), rate("1")));
    assertThat(many.read().problems()).extracting(Refusal.Problem::code).contains("too_many_rules");
    String[] words = IntStream.range(0, 101).mapToObj(i -> "w" + i).toArray(String[]::new);
    assertThat(plan().rule(category(words), rate("1")).read().problems())
        .extracting(Refusal.Problem::field)
        .containsExactly("rules.0.when.categories");
    assertThat(plan().rule(category("x".repeat(101)), rate("1")).read().problems()).isNotEmpty();
    assertThat(plan().rule(category("x".repeat(100)), rate("1")).read().problems()).isEmpty();
  }

  @Test
  void other_members_of_a_plan_are_read() {
    WrittenPlan plan =
        new WrittenPlan(
            "EUR",
            "paid",
            true,
            "10",
            30,
            "50",
            null,
            "month",
            plan().rule(ALL, rate("5")).written().rules(),
            List.of());
    PlanRules read = PlanReader.trusted(plan);

    assertThat(read.trigger()).isEqualTo(PlanRules.Trigger.PAID);
    assertThat(read.acceptance()).isTrue();
    assertThat(read.holdback()).isEqualByComparingTo("0.1");
    assertThat(read.holdbackDays()).isEqualTo(30);
    assertThat(read.minimumPayout()).contains(Plans.eur("50"));
    assertThat(read.period()).isEqualTo(PlanRules.Period.MONTH);
    assertThat(read.goal()).isEmpty();
    assertThat(read.countsVolume()).isFalse();
    assertThat(problems(366)).containsExactly("holdback_days range");
    assertThat(problems(-1)).containsExactly("holdback_days range");
    assertThat(problems(365)).isEmpty();
    assertThat(problems(0)).isEmpty();
    assertThatThrownBy(() -> PlanReader.trusted(plan().written()))
        .isInstanceOfSatisfying(
            Refusal.Unprocessable.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("plan_invalid");
              assertThat(refusal.problems()).hasSize(1);
            });
  }

  private static List<String> problems(int days) {
    WrittenPlan plan =
        new WrittenPlan(
            "EUR",
            null,
            null,
            null,
            days,
            null,
            null,
            null,
            plan().rule(ALL, rate("5")).written().rules(),
            List.of());
    return PlanReader.read(plan, Vocabulary.ANY).problems().stream()
        .map(it -> it.field() + " " + it.code())
        .toList();
  }

  private static String[] steps(int many) {
    return IntStream.range(0, many)
        .boxed()
        .flatMap(i -> Stream.of(String.valueOf(i * 10), "5"))
        .toArray(String[]::new);
  }
}
