package tandem.commissions.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tandem.platform.Money;

/**
 * Which sales a rule is for: all of them must hold, none sets no bound.
 *
 * @param amount of the line, in the plan's currency
 * @param days counted as {@link LocalDate#toEpochDay()}, so that days and amounts compare alike
 */
public record Conditions(Map<Trait, Set<String>> traits, Span amount, Span quantity, Span days) {
  public static final Conditions NONE = new Conditions(Map.of(), Span.ALL, Span.ALL, Span.ALL);

  public Conditions {
    Map<Trait, Set<String>> copy = new EnumMap<>(Trait.class);
    traits.forEach((trait, words) -> copy.put(trait, Set.copyOf(words)));
    traits = Collections.unmodifiableMap(copy);
  }

  /** From the first day on until the last, both included. */
  public static Span days(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new Span(
        first.map(day -> BigDecimal.valueOf(day.toEpochDay())),
        last.map(day -> BigDecimal.valueOf(day.plusDays(1).toEpochDay())));
  }

  /** Whether every sale that fits these fits the others too. */
  boolean within(Conditions other) {
    return other.traits.entrySet().stream()
            .allMatch(asked ->
                Optional.ofNullable(traits.get(asked.getKey()))
                    .map(words -> asked.getValue().containsAll(words))
                    .orElse(false))
        && amount.within(other.amount)
        && quantity.within(other.quantity)
        && days.within(other.days);
  }

  /** Whether some sale fits both. */
  boolean meets(Conditions other) {
    return traits.entrySet().stream()
            .allMatch(asked ->
                Optional.ofNullable(other.traits.get(asked.getKey()))
                    .map(words -> !Collections.disjoint(words, asked.getValue()))
                    .orElse(true))
        && amount.meets(other.amount)
        && quantity.meets(other.quantity)
        && days.meets(other.days);
  }

  /** As a formula, for the engine and for the explanation. */
  BooleanTerm term(Tender tender) {
    List<BooleanTerm> all = new ArrayList<>();
    traits.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(asked -> new BooleanTerm.OneOf(new TextTerm.Of(asked.getKey()), asked.getValue()))
        .forEach(all::add);
    tender
        .currency()
        .ifPresent(currency -> {
          MoneyTerm base = new MoneyTerm.Base(tender);
          amount
              .from()
              .ifPresent(
                  least -> all.add(new BooleanTerm.MoneyAtLeast(base, exactly(least, currency))));
          amount
              .below()
              .ifPresent(
                  end -> all.add(not(new BooleanTerm.MoneyAtLeast(base, exactly(end, currency)))));
        });
    QuantityTerm sold = new QuantityTerm.Sold();
    quantity
        .from()
        .ifPresent(
            least -> all.add(new BooleanTerm.QuantityAtLeast(sold, new QuantityTerm.Plain(least))));
    quantity
        .below()
        .ifPresent(end ->
            all.add(not(new BooleanTerm.QuantityAtLeast(sold, new QuantityTerm.Plain(end)))));
    DateTerm day = new DateTerm.OfSale();
    days.from().ifPresent(first -> all.add(new BooleanTerm.NotBefore(day, day(first))));
    days.below().ifPresent(end -> all.add(not(new BooleanTerm.NotBefore(day, day(end)))));
    return new BooleanTerm.All(all);
  }

  private static BooleanTerm not(BooleanTerm term) {
    return new BooleanTerm.Not(term);
  }

  private static MoneyTerm exactly(BigDecimal amount, java.util.Currency currency) {
    return new MoneyTerm.Exactly(new Money(amount, currency));
  }

  private static DateTerm day(BigDecimal epochDay) {
    return new DateTerm.Day(LocalDate.ofEpochDay(epochDay.longValueExact()));
  }
}
