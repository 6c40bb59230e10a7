package tandem.commissions.rules;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;
import tandem.platform.Money;
import tandem.platform.Problems;

/** Reads for which sales a rule is. */
final class ConditionReader {
  private static final int MOST_WORDS = 100;
  private static final int LONGEST_WORD = 100;

  private final Problems problems;
  private final Numbers numbers;
  private final Vocabulary vocabulary;

  ConditionReader(Problems problems, Numbers numbers, Vocabulary vocabulary) {
    this.problems = problems;
    this.numbers = numbers;
    this.vocabulary = vocabulary;
  }

  Conditions read(String at, @Nullable WrittenConditions written) {
    if (written == null) {
      return Conditions.NONE;
    }
    Map<Trait, Set<String>> traits = new EnumMap<>(Trait.class);
    words(traits, at + "products", Trait.PRODUCT, written.products());
    words(traits, at + "categories", Trait.CATEGORY, written.categories());
    words(traits, at + "tiers", Trait.TIER, written.tiers());
    words(traits, at + "territories", Trait.TERRITORY, written.territories());
    words(traits, at + "roles", Trait.ROLE, written.roles());
    words(traits, at + "deal_types", Trait.DEAL_TYPE, written.dealTypes());
    words(traits, at + "motions", Trait.MOTION, written.motions());
    Span amount =
        span(
            at + "amount_below",
            numbers.money(at + "amount_from", written.amountFrom()).map(Money::amount),
            numbers.money(at + "amount_below", written.amountBelow()).map(Money::amount));
    Span quantity =
        span(
            at + "quantity_below",
            numbers.number(at + "quantity_from", written.quantityFrom()),
            numbers.number(at + "quantity_below", written.quantityBelow()));
    Span days =
        Conditions.days(
            numbers.day(at + "first_day", written.firstDay()),
            numbers.day(at + "last_day", written.lastDay()));
    if (days.isEmpty()) {
      problems.add(at + "last_day", "ends_before_start", "the last day lies before the first");
    }
    return new Conditions(traits, amount, quantity, days);
  }

  private Span span(String at, Optional<BigDecimal> from, Optional<BigDecimal> below) {
    Span span = new Span(from, below);
    if (span.isEmpty()) {
      problems.add(at, "ends_before_start", "nothing lies between the two");
    }
    return span;
  }

  private void words(Map<Trait, Set<String>> traits, String at, Trait trait, List<String> words) {
    if (words.size() > MOST_WORDS || words.stream().anyMatch(it -> it.length() > LONGEST_WORD)) {
      problems.add(at, "too_long", "at most %d words".formatted(MOST_WORDS));
      return;
    }
    words.stream()
        .filter(word -> word.isBlank() || !vocabulary.knows(trait, word))
        .findFirst()
        .ifPresent(word -> problems.add(at, "unknown_word", "not known: " + word));
    if (!words.isEmpty()) {
      traits.put(trait, new HashSet<>(words));
    }
  }
}
