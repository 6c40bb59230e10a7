package tandem.commissions.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.commissions.rules.PlanRules.Period;
import tandem.commissions.rules.PlanRules.Trigger;
import tandem.commissions.rules.WrittenPlan.WrittenRule;
import tandem.platform.Money;
import tandem.platform.Problems;
import tandem.platform.Refusal;

/**
 * Reads a written plan. Everything that is wrong is named with its place ({@code
 * rules.0.pays.rate}): unknown words, rates above {@value #MOST_PERCENT} %, a rule that ends before
 * it starts, amounts without a currency, formulas that mix currencies, rules of which it could not
 * be said which one counts.
 */
public final class PlanReader {
  public static final int MOST_RULES = 100;
  public static final int MOST_TESTS = 50;
  static final int MOST_PERCENT = 100;
  private static final int MOST_HOLDBACK_DAYS = 365;
  private static final int LONGEST_NAME = 200;

  private final Problems problems = new Problems();
  private final Vocabulary vocabulary;

  private PlanReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What was read, or what is wrong with it; never both. */
  public record Reading(Optional<PlanRules> plan, List<Refusal.Problem> problems) {}

  public static Reading read(WrittenPlan written, Vocabulary vocabulary) {
    PlanReader reader = new PlanReader(vocabulary);
    PlanRules plan = reader.plan(written);
    return reader.problems.isEmpty()
        ? new Reading(Optional.of(plan), List.of())
        : new Reading(Optional.empty(), reader.problems.list());
  }

  /** Of what was found right before. Refuses {@code plan_invalid} otherwise. */
  public static PlanRules trusted(WrittenPlan written) {
    Reading reading = read(written, Vocabulary.ANY);
    return reading
        .plan()
        .orElseThrow(() ->
            new Refusal.Unprocessable(
                "plan_invalid", reading.problems().toString(), reading.problems()));
  }

  /**
   * A made-up sale, for a plan. Refuses {@code validation_failed} with its places.
   *
   * @param at what stands before the names of its members, for example {@code sale.}
   */
  public static Sale sale(
      String at, WrittenPlan.WrittenTest written, PlanRules plan, Vocabulary vocabulary) {
    Problems problems = new Problems();
    Sale sale =
        new TestReader(
                problems, new Numbers(problems, plan.currency()), vocabulary, plan.currency())
            .sale(at, written);
    problems.refuse();
    return sale;
  }

  private PlanRules plan(WrittenPlan written) {
    Optional<Currency> currency = currency(written.currency());
    Numbers numbers = new Numbers(problems, currency);
    Optional<Money> goal = numbers.money("goal", written.goal());
    if (goal.isPresent() && !goal.get().isPositive()) {
      problems.add("goal", "positive", "above zero");
      goal = Optional.empty();
    }
    BigDecimal holdback =
        numbers
            .percent("holdback_percent", written.holdbackPercent(), MOST_PERCENT)
            .orElse(BigDecimal.ZERO);
    if (written.rules().isEmpty()) {
      problems.add("rules", "rules_required", "at least one rule");
    }
    many("rules", written.rules(), MOST_RULES);
    many("tests", written.tests(), MOST_TESTS);
    List<Rule> rules = rules(written, numbers, currency, goal);
    TestReader tests = new TestReader(problems, numbers, vocabulary, currency);
    return new PlanRules(
        currency,
        choice("trigger", written.trigger(), Trigger.class, Trigger.WON),
        Boolean.TRUE.equals(written.acceptance()),
        holdback,
        holdbackDays(written.holdbackDays()),
        numbers.money("minimum_payout", written.minimumPayout()),
        goal,
        choice("period", written.period(), Period.class, Period.QUARTER),
        rules,
        tests.read(written.tests()));
  }

  private List<Rule> rules(
      WrittenPlan written, Numbers numbers, Optional<Currency> currency, Optional<Money> goal) {
    List<Rule> rules = new ArrayList<>();
    ConditionReader conditions = new ConditionReader(problems, numbers, vocabulary);
    PayReader pays = new PayReader(problems, numbers, currency, goal);
    for (int i = 0; i < Math.min(MOST_RULES, written.rules().size()); i++) {
      rules.add(rule("rules." + i + ".", i + 1, written.rules().get(i), conditions, pays, numbers));
    }
    if (problems.isEmpty()) {
      for (Overlaps.Pair pair : Overlaps.of(rules)) {
        problems.add(
            "rules." + pair.other() + ".when",
            "rules_overlap",
            "rules %d and %d are for some of the same sales and neither is the narrower one; narrow one of them, or write a third for what both are for"
                .formatted(pair.one() + 1, pair.other() + 1));
      }
    }
    return rules;
  }

  private Rule rule(
      String at,
      int number,
      WrittenRule written,
      ConditionReader conditions,
      PayReader pays,
      Numbers numbers) {
    problems.line(at + "name_en", written.nameEn(), true, LONGEST_NAME);
    problems.line(at + "name_ru", written.nameRu(), true, LONGEST_NAME);
    Optional<Money> cap = numbers.money(at + "cap", written.cap());
    Optional<Money> floor = numbers.money(at + "floor", written.floor());
    if (cap.isPresent() && floor.isPresent() && cap.get().compareTo(floor.get()) < 0) {
      problems.add(at + "cap", "cap_below_floor", "the most is less than the least");
    }
    return new Rule(
        number,
        text(written.nameEn()),
        text(written.nameRu()),
        choice(at + "effect", written.effect(), Rule.Effect.class, Rule.Effect.COMMISSION),
        conditions.read(at + "when.", written.when()),
        pays.read(at + "pays.", written.pays()),
        pays.accelerators(at + "accelerators", written.accelerators()),
        cap,
        floor);
  }

  private Optional<Currency> currency(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return Optional.empty();
    }
    Optional<Currency> currency = Currencies.of(code.strip());
    if (currency.isEmpty()) {
      problems.add("currency", "currency", "an ISO 4217 code");
    }
    return currency;
  }

  private int holdbackDays(@Nullable Integer days) {
    int kept = days == null ? 0 : days;
    if (kept < 0 || kept > MOST_HOLDBACK_DAYS) {
      problems.add("holdback_days", "range", "between 0 and " + MOST_HOLDBACK_DAYS);
    }
    return kept;
  }

  private <E extends Enum<E>> E choice(
      String at, @Nullable String text, Class<E> type, E otherwise) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    for (E each : type.getEnumConstants()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
        return each;
      }
    }
    problems.add(at, "choice", "is not one of those there are");
    return otherwise;
  }

  private void many(String at, List<?> all, int most) {
    if (all.size() > most) {
      problems.add(at, "too_many_rules", "at most " + most);
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
