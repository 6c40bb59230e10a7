package tandem.commissions.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.commissions.rules.WrittenPlan.WrittenTest;
import tandem.platform.Money;
import tandem.platform.Problems;

/** Reads made-up sales: the tests of a plan, and what somebody wants to know of one. */
final class TestReader {
  private static final int LONGEST_NAME = 200;
  private static final String OTHERWISE = "EUR";

  private final Problems problems;
  private final Numbers numbers;
  private final Vocabulary vocabulary;
  private final Currency currency;

  /**
   * @param currency of the plan; a plan of rates alone is tried in euro
   */
  TestReader(
      Problems problems, Numbers numbers, Vocabulary vocabulary, Optional<Currency> currency) {
    this.problems = problems;
    this.currency = currency.orElseGet(() -> Currency.getInstance(OTHERWISE));
    this.numbers =
        currency.isPresent() ? numbers : new Numbers(problems, Optional.of(this.currency));
    this.vocabulary = vocabulary;
  }

  List<PlanTest> read(List<WrittenTest> written) {
    List<PlanTest> tests = new ArrayList<>();
    for (int i = 0; i < Math.min(PlanReader.MOST_TESTS, written.size()); i++) {
      String at = "tests." + i + ".";
      WrittenTest test = written.get(i);
      problems.line(at + "name", test.name(), true, LONGEST_NAME);
      Money pays = money(at + "pays", test.pays(), true);
      tests.add(new PlanTest(test.name() == null ? "" : test.name(), sale(at, test), pays));
    }
    return tests;
  }

  Sale sale(String at, WrittenTest test) {
    Map<Trait, String> traits = new EnumMap<>(Trait.class);
    put(traits, at + "product", Trait.PRODUCT, test.product());
    put(traits, at + "category", Trait.CATEGORY, test.category());
    put(traits, at + "tier", Trait.TIER, test.tier());
    put(traits, at + "territory", Trait.TERRITORY, test.territory());
    put(traits, at + "role", Trait.ROLE, test.role());
    put(traits, at + "deal_type", Trait.DEAL_TYPE, test.dealType());
    put(traits, at + "motion", Trait.MOTION, test.motion());
    Optional<LocalDate> day = numbers.day(at + "day", test.day());
    return new Sale(
        traits,
        money(at + "amount", test.amount(), true),
        numbers.number(at + "quantity", test.quantity()).orElse(BigDecimal.ONE),
        numbers.required(at + "day", day, test.day(), LocalDate.EPOCH),
        money(at + "earlier", test.earlier(), false));
  }

  private Money money(String at, @Nullable String text, boolean required) {
    Optional<Money> read = numbers.money(at, text);
    Money nothing = Money.zero(currency);
    return required ? numbers.required(at, read, text, nothing) : read.orElse(nothing);
  }

  private void put(Map<Trait, String> traits, String at, Trait trait, @Nullable String word) {
    if (word == null || word.isBlank()) {
      return;
    }
    if (!vocabulary.knows(trait, word)) {
      problems.add(at, "unknown_word", "not known: " + word);
    }
    traits.put(trait, word);
  }
}
