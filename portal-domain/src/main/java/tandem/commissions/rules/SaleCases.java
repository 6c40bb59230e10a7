package tandem.commissions.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tandem.platform.Money;

/**
 * Sales that are worth trying on a plan: every word that it names and one that it does not, every
 * border and its neighbours at one minor unit, and amounts in between. The same plan gives the same
 * cases.
 */
final class SaleCases {
  private static final int MOST = 6_000;
  private static final int MOST_AMOUNTS = 60;
  private static final int MOST_DAYS = 9;
  private static final int MOST_EARLIER = 6;
  private static final String OTHER = "(other)";
  private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 15);
  private static final List<String> ROUND = List.of("0", "100", "1000", "10000", "100000");

  private final PlanRules plan;
  private final Currency currency;
  private final Random random = new Random(20_261_123);

  SaleCases(PlanRules plan) {
    this.plan = plan;
    this.currency = plan.currency().orElseGet(() -> Currency.getInstance("EUR"));
  }

  /** Sales that differ in their amount only, rising. */
  List<List<Sale>> byAmount() {
    List<BigDecimal> amounts = amounts();
    List<LocalDate> days = days();
    List<BigDecimal> earlier = earlier();
    int combinations = Math.max(1, MOST / (amounts.size() * days.size() * earlier.size()));
    List<List<Sale>> series = new ArrayList<>();
    for (Map<Trait, String> traits : traits(combinations)) {
      for (LocalDate day : days) {
        for (BigDecimal before : earlier) {
          series.add(amounts.stream().map(each -> sale(traits, each, day, before)).toList());
        }
      }
    }
    return series;
  }

  /** Sales that differ in their day only, rising. */
  List<List<Sale>> byDay() {
    List<LocalDate> days = days();
    BigDecimal amount = new BigDecimal("1000");
    return traits(MOST / days.size() / 10).stream()
        .map(
            traits -> days.stream().map(day -> sale(traits, amount, day, BigDecimal.ZERO)).toList())
        .toList();
  }

  private Sale sale(
      Map<Trait, String> traits, BigDecimal amount, LocalDate day, BigDecimal before) {
    return new Sale(
        traits, new Money(amount, currency), BigDecimal.ONE, day, new Money(before, currency));
  }

  private List<Map<Trait, String>> traits(int most) {
    Map<Trait, List<String>> words = new TreeMap<>();
    for (Rule rule : plan.rules()) {
      rule.when()
          .traits()
          .forEach((trait, named) -> {
            Set<String> all = new TreeSet<>(words.getOrDefault(trait, List.of(OTHER)));
            all.addAll(named);
            words.put(trait, List.copyOf(all));
          });
    }
    List<Map<Trait, String>> all = new ArrayList<>(List.of(new EnumMap<>(Trait.class)));
    for (Map.Entry<Trait, List<String>> each : words.entrySet()) {
      List<Map<Trait, String>> more = new ArrayList<>();
      for (Map<Trait, String> traits : all) {
        for (String word : each.getValue()) {
          Map<Trait, String> with = new EnumMap<>(Trait.class);
          with.putAll(traits);
          with.put(each.getKey(), word);
          more.add(with);
        }
      }
      all = some(more, most);
    }
    return all;
  }

  private List<BigDecimal> amounts() {
    TreeSet<BigDecimal> amounts = new TreeSet<>();
    borders().forEach(border -> around(amounts, border));
    ROUND.forEach(each -> amounts.add(new BigDecimal(each)));
    BigDecimal most = amounts.last().multiply(BigDecimal.TWO);
    for (int i = 0; i < 5; i++) {
      amounts.add(
          new Money(most.multiply(BigDecimal.valueOf(random.nextDouble())), currency).amount());
    }
    return some(List.copyOf(amounts), MOST_AMOUNTS).stream().sorted().toList();
  }

  private Stream<BigDecimal> borders() {
    Stream<BigDecimal> conditions =
        plan.rules().stream()
            .map(rule -> rule.when().amount())
            .flatMap(span -> Stream.concat(span.from().stream(), span.below().stream()));
    Stream<BigDecimal> goal = plan.goal().map(Money::amount).stream();
    return Stream.concat(Stream.concat(conditions, thresholds()), goal);
  }

  private Stream<BigDecimal> thresholds() {
    return plan.rules().stream()
        .map(Rule::pays)
        .flatMap(pays -> pays instanceof Pay.Tiers tiers ? Stream.of(tiers) : Stream.empty())
        .flatMap(tiers -> tiers.table().steps().stream().map(TierTable.TierStep::from));
  }

  private void around(Set<BigDecimal> amounts, BigDecimal border) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits());
    Stream.of(border.subtract(unit), border, border.add(unit))
        .filter(each -> each.signum() >= 0)
        .map(each -> each.setScale(currency.getDefaultFractionDigits()))
        .forEach(amounts::add);
  }

  private List<LocalDate> days() {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Rule rule : plan.rules()) {
      Stream.of(rule.when().days().from(), rule.when().days().below())
          .flatMap(Optional::stream)
          .map(day -> LocalDate.ofEpochDay(day.longValueExact()))
          .forEach(day -> days.addAll(List.of(day.minusDays(1), day)));
    }
    if (days.isEmpty()) {
      days.add(SOME_DAY);
    }
    return some(List.copyOf(days), MOST_DAYS).stream().sorted().toList();
  }

  private List<BigDecimal> earlier() {
    TreeSet<BigDecimal> earlier = new TreeSet<>(List.of(BigDecimal.ZERO));
    if (plan.countsVolume()) {
      Stream.concat(thresholds(), plan.goal().map(Money::amount).stream())
          .forEach(border -> around(earlier, border));
    }
    return some(List.copyOf(earlier), MOST_EARLIER);
  }

  private <T> List<T> some(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, most);
  }
}
