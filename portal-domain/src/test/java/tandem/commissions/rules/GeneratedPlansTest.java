package tandem.commissions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.commissions.rules.Plans.eur;
import static tandem.commissions.rules.Plans.plan;
import static tandem.commissions.rules.Plans.sale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;
import tandem.commissions.rules.WrittenPlan.WrittenRule;
import tandem.platform.EventJson;

/** Rules that must hold for every plan, on seeded random ones. */
class GeneratedPlansTest {
  private static final int PLANS = 300;
  private static final List<String> CATEGORIES = List.of("software", "hardware", "services");
  private static final List<String> TIERS = List.of("GOLD", "SILVER", "BRONZE");

  @Test
  void what_is_read_of_any_plan_never_depends_on_the_order_of_its_rules() {
    for (int seed = 0; seed < PLANS; seed++) {
      Random random = new Random(seed);
      WrittenPlan plan = some(random);
      PlanReader.Reading reading = PlanReader.read(plan, Vocabulary.ANY);
      List<WrittenRule> shuffled = new ArrayList<>(plan.rules());
      Collections.shuffle(shuffled, random);
      PlanReader.Reading other = PlanReader.read(with(plan, shuffled), Vocabulary.ANY);
      assertThat(other.plan().isPresent())
          .as("seed %d", seed)
          .isEqualTo(reading.plan().isPresent());
      if (reading.plan().isPresent()) {
        Sale sale = sale(cents(random, 2_000_000), cents(random, 2_000_000));
        assertThat(RuleEngine.total(other.plan().orElseThrow(), sale))
            .as("seed %d", seed)
            .isEqualTo(RuleEngine.total(reading.plan().orElseThrow(), sale));
      }
    }
  }

  @Test
  void of_a_plan_that_was_found_right_one_rule_counts_and_it_is_the_narrowest() {
    int found = 0;
    for (int seed = 0; seed < PLANS; seed++) {
      Random random = new Random(seed);
      PlanReader.Reading reading = PlanReader.read(some(random), Vocabulary.ANY);
      if (reading.plan().isEmpty()) {
        continue;
      }
      found++;
      PlanRules plan = reading.plan().get();
      for (int i = 0; i < 20; i++) {
        Sale sale =
            sale(cents(random, 2_000_000))
                .with(Trait.CATEGORY, one(random, CATEGORIES))
                .with(Trait.TIER, one(random, TIERS));
        List<Rule> fitting =
            plan.rules().stream()
                .filter(rule -> rule.effect() == Rule.Effect.COMMISSION)
                .filter(rule -> RuleEngine.fits(plan, rule, sale))
                .toList();
        RuleEngine.commission(plan, sale)
            .ifPresentOrElse(
                counting -> assertThat(fitting).allMatch(it -> counting.when().within(it.when())),
                () -> assertThat(fitting).isEmpty());
      }
    }
    assertThat(found).isGreaterThan(PLANS / 10);
  }

  @Test
  void steps_bring_the_same_in_many_sales_as_in_one() {
    for (int seed = 0; seed < PLANS; seed++) {
      Random random = new Random(seed);
      String kind = random.nextBoolean() ? "marginal" : "retroactive";
      PlanRules plan =
          plan()
              .rule(
                  WrittenConditions.NONE,
                  Plans.tiers(kind, "0", "5", cents(random, 500_000), "8", "10000", "11"))
              .rules();
      BigDecimal before = BigDecimal.ZERO;
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < 10; i++) {
        BigDecimal amount = new BigDecimal(cents(random, 300_000));
        sum =
            sum.add(
                RuleEngine.work(plan, sale(amount.toPlainString(), before.toPlainString()))
                    .getFirst()
                    .exact());
        before = before.add(amount);
      }
      assertThat(sum)
          .as("seed %d, %s", seed, kind)
          .isEqualByComparingTo(
              RuleEngine.work(plan, sale(before.toPlainString())).getFirst().exact());
    }
  }

  @Test
  void the_explanation_of_every_result_ends_in_that_result_and_kept_plans_pay_the_same() {
    for (int seed = 0; seed < PLANS; seed++) {
      Random random = new Random(seed);
      WrittenPlan written = some(random);
      PlanReader.Reading reading = PlanReader.read(written, Vocabulary.ANY);
      if (reading.plan().isEmpty()) {
        continue;
      }
      Sale sale = sale(cents(random, 2_000_000));
      List<Earned> earned = RuleEngine.work(reading.plan().get(), sale);
      for (Earned each : earned) {
        assertThat(new BigDecimal(each.step().value()).max(BigDecimal.ZERO))
            .as("seed %d", seed)
            .isEqualByComparingTo(each.exact());
      }
      WrittenPlan kept = EventJson.read(EventJson.write(written), WrittenPlan.class);
      assertThat(RuleEngine.work(PlanReader.trusted(kept), sale)).isEqualTo(earned);
    }
  }

  @Test
  void a_flat_rate_pays_what_it_always_paid() {
    for (int seed = 0; seed < PLANS; seed++) {
      Random random = new Random(seed);
      BigDecimal percent = BigDecimal.valueOf(random.nextInt(1_000_001), 4);
      Sale sale = sale(cents(random, 1_000_000_000));
      BigDecimal exact = sale.amount().amount().multiply(percent.movePointLeft(2));
      assertThat(
              RuleEngine.total(
                  plan().rule(WrittenConditions.NONE, Plans.rate(percent.toPlainString())).rules(),
                  sale))
          .as("seed %d", seed)
          .isEqualTo(eur(exact.toPlainString()));
    }
  }

  private static WrittenPlan some(Random random) {
    Plans plan = plan();
    int rules = 1 + random.nextInt(4);
    for (int i = 0; i < rules; i++) {
      plan.rule(
          random.nextInt(4) == 0 ? "bonus" : "commission",
          Plans.when(
              random.nextBoolean() ? List.of(one(random, CATEGORIES)) : List.of(),
              random.nextInt(3) == 0 ? List.of(one(random, TIERS)) : List.of(),
              random.nextInt(4) == 0 ? "1000" : null,
              random.nextInt(4) == 0 ? "5000" : null,
              null,
              null),
          switch (random.nextInt(4)) {
            case 0 -> Plans.perUnit(cents(random, 10_000));
            case 1 -> Plans.tiers("marginal", "0", "5", "1000", "8");
            case 2 -> Plans.formula("greatest(amount * 3% - 10 EUR, 1 EUR * quantity)");
            default -> Plans.rate(String.valueOf(random.nextInt(31)));
          },
          List.of(),
          random.nextInt(4) == 0 ? "500" : null,
          null);
    }
    return plan.written();
  }

  private static WrittenPlan with(WrittenPlan plan, List<WrittenRule> rules) {
    return new WrittenPlan(
        plan.currency(),
        plan.trigger(),
        plan.acceptance(),
        plan.holdbackPercent(),
        plan.holdbackDays(),
        plan.minimumPayout(),
        plan.goal(),
        plan.period(),
        rules,
        plan.tests());
  }

  private static String cents(Random random, int most) {
    return BigDecimal.valueOf(1 + random.nextInt(most), 2).toPlainString();
  }

  private static <T> T one(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
