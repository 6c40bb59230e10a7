package tandem.commissions;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.platform.Refusal;

/**
 * What a published version of a plan promises. Of the rules that fit a line the most precise one
 * counts: category and tier, then category, then tier, then the one for all. No two rules of a
 * version may be for the same category and tier ({@code plan_rule_ambiguous}) or have the same
 * number ({@code plan_rule_number}), so the choice never depends on their order.
 */
public record PlanTerms(String plan, int version, List<RateRule> rules) {
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

  public Optional<RateRule> ruleFor(String category, String tier) {
    return rules.stream()
        .filter(rule -> rule.fits(category, tier))
        .max(Comparator.comparingInt(RateRule::precision));
  }
}
