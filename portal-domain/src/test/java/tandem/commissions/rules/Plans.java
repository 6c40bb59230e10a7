package tandem.commissions.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.commissions.rules.WrittenPlan.WrittenAccelerator;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;
import tandem.commissions.rules.WrittenPlan.WrittenPay;
import tandem.commissions.rules.WrittenPlan.WrittenRule;
import tandem.commissions.rules.WrittenPlan.WrittenStep;
import tandem.commissions.rules.WrittenPlan.WrittenTest;
import tandem.platform.Money;

/** Plans and sales for tests, in few words. */
final class Plans {
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final List<WrittenRule> rules = new ArrayList<>();
  private final List<WrittenTest> tests = new ArrayList<>();
  private @Nullable String currency = "EUR";
  private @Nullable String goal;

  static Plans plan() {
    return new Plans();
  }

  Plans in(@Nullable String code) {
    currency = code;
    return this;
  }

  Plans goal(String sum) {
    goal = sum;
    return this;
  }

  Plans rule(WrittenConditions when, WrittenPay pays) {
    return rule("commission", when, pays, List.of(), null, null);
  }

  Plans rule(
      String effect,
      WrittenConditions when,
      WrittenPay pays,
      List<WrittenAccelerator> accelerators,
      @Nullable String cap,
      @Nullable String floor) {
    int number = rules.size() + 1;
    rules.add(
        new WrittenRule(
            "Rule " + number, "Правило " + number, effect, when, pays, accelerators, cap, floor));
    return this;
  }

  Plans test(String amount, String pays) {
    tests.add(
        new WrittenTest(
            "A sale",
            null,
            "software",
            "GOLD",
            null,
            null,
            null,
            null,
            amount,
            null,
            "2026-11-20",
            null,
            pays));
    return this;
  }

  WrittenPlan written() {
    return new WrittenPlan(currency, "won", false, null, null, null, goal, "quarter", rules, tests);
  }

  PlanReader.Reading read() {
    return PlanReader.read(written(), Vocabulary.ANY);
  }

  PlanRules rules() {
    return PlanReader.trusted(written());
  }

  static WrittenPay rate(String percent) {
    return WrittenPay.rate(percent);
  }

  static WrittenPay perUnit(String amount) {
    return new WrittenPay("per_unit", null, amount, List.of(), null);
  }

  static WrittenPay fixed(String amount) {
    return new WrittenPay("fixed", null, amount, List.of(), null);
  }

  static WrittenPay formula(String text) {
    return new WrittenPay("formula", null, null, List.of(), text);
  }

  /** Pairs of a beginning and a rate. */
  static WrittenPay tiers(String kind, String... steps) {
    List<WrittenStep> all = new ArrayList<>();
    for (int i = 0; i < steps.length; i += 2) {
      all.add(new WrittenStep(steps[i], steps[i + 1]));
    }
    return new WrittenPay(kind, null, null, all, null);
  }

  static WrittenConditions category(String... words) {
    return when(List.of(words), List.of(), null, null, null, null);
  }

  static WrittenConditions tier(String... words) {
    return when(List.of(), List.of(words), null, null, null, null);
  }

  static WrittenConditions amounts(@Nullable String from, @Nullable String below) {
    return when(List.of(), List.of(), from, below, null, null);
  }

  static WrittenConditions days(@Nullable String first, @Nullable String last) {
    return when(List.of(), List.of(), null, null, first, last);
  }

  static WrittenConditions when(
      List<String> categories,
      List<String> tiers,
      @Nullable String from,
      @Nullable String below,
      @Nullable String first,
      @Nullable String last) {
    return new WrittenConditions(
        List.of(),
        categories,
        tiers,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        from,
        below,
        null,
        null,
        first,
        last);
  }

  static Sale sale(String amount) {
    return sale(amount, "0");
  }

  static Sale sale(String amount, String earlier) {
    Map<Trait, String> traits = new EnumMap<>(Trait.class);
    traits.put(Trait.CATEGORY, "software");
    traits.put(Trait.TIER, "GOLD");
    traits.put(Trait.TERRITORY, "DE");
    return new Sale(
        traits, Money.of(amount, "EUR"), BigDecimal.valueOf(3), DAY, Money.of(earlier, "EUR"));
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
