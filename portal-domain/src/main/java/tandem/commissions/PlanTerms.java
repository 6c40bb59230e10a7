package tandem.commissions;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tandem.commissions.rules.PlanRules;
import tandem.partners.PartnerTier;
import tandem.platform.Percentage;
import tandem.platform.Refusal;

/**
 * What a published version of a plan promises. Of the rules that fit a line the most precise one
 * counts: category and tier, then category, then tier, then the one for all. No two rules of a
 * version may be for the same category and tier ({@code plan_rule_ambiguous}) or have the same
 * number ({@code plan_rule_number}), so the choice never depends on their order.
 */
public record PlanTerms(String plan, int version, List<RateRule> rules, Optional<PlanRules> typed) {
  /** No category is called so. */
  private static final String ANY_OTHER = "";

  public PlanTerms {
    rules = List.copyOf(rules);
    Set<List<Optional<String>>> scopes = new HashSet<>();
    Set<Integer> numbers = new HashSet<>();
    for (RateRule rule : rules) {
      if (!scopes.add(List.of(rule.category(), rule.tier()))) {
        throw new Refusal.Unprocessable(
            "plan_rule_ambiguous", "Rule %d repeats another one's scope".formatted(rule.number()));
      }
      if (rule.number() < 1 || !numbers.add(rule.number())) {
        throw new Refusal.Unprocessable(
            "plan_rule_number", "Rule number %d is not free".formatted(rule.number()));
      }
    }
  }

  /** Of flat rates. */
  public PlanTerms(String plan, int version, List<RateRule> rules) {
    this(plan, version, rules, Optional.empty());
  }

  /** Of typed rules; the flat ones are none then. */
  public static PlanTerms typed(String plan, int version, PlanRules typed) {
    return new PlanTerms(plan, version, List.of(), Optional.of(typed));
  }

  /** What each tier earns of each category that the plan names, and of all others. */
  List<TierRates> rates() {
    if (typed.isPresent()) {
      return TypedRates.of(typed.get());
    }
    Stream<String> named = rules.stream().flatMap(rule -> rule.category().stream()).distinct();
    return Stream.concat(named, Stream.of(ANY_OTHER)).flatMap(this::rates).toList();
  }

  private Stream<TierRates> rates(String category) {
    Map<PartnerTier, Percentage> rates = new EnumMap<>(PartnerTier.class);
    Optional<RateRule> lowest = Optional.empty();
    for (PartnerTier tier : PartnerTier.values()) {
      Optional<RateRule> rule = ruleFor(category, tier.name());
      rule.ifPresent(it -> rates.put(tier, it.rate()));
      lowest = lowest.or(() -> rule);
    }
    return lowest.map(rule -> new TierRates(rule.nameEn(), rule.nameRu(), rates)).stream();
  }

  public Optional<RateRule> ruleFor(String category, String tier) {
    return rules.stream()
        .filter(rule -> rule.fits(category, tier))
        .max(Comparator.comparingInt(RateRule::precision));
  }
}
