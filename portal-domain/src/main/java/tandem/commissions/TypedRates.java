package tandem.commissions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.commissions.rules.Pay;
import tandem.commissions.rules.PlanRules;
import tandem.commissions.rules.Rule;
import tandem.commissions.rules.Trait;
import tandem.partners.PartnerTier;
import tandem.platform.Percentage;

/** The plain rates of typed rules, tier by tier; steps, sums and formulas are told by the plan. */
final class TypedRates {
  private TypedRates() {}

  static List<TierRates> of(PlanRules plan) {
    List<TierRates> all = new ArrayList<>();
    for (Rule rule : plan.rules()) {
      if (rule.effect() == Rule.Effect.COMMISSION
          && rule.pays() instanceof Pay.Rate(BigDecimal fraction)) {
        all.add(new TierRates(rule.nameEn(), rule.nameRu(), rates(rule, fraction)));
      }
    }
    return List.copyOf(all);
  }

  private static Map<PartnerTier, Percentage> rates(Rule rule, BigDecimal fraction) {
    Set<String> named = rule.when().traits().getOrDefault(Trait.TIER, Set.of());
    Map<PartnerTier, Percentage> rates = new EnumMap<>(PartnerTier.class);
    for (PartnerTier tier : PartnerTier.values()) {
      if (named.isEmpty() || named.contains(tier.name())) {
        rates.put(tier, new Percentage(fraction));
      }
    }
    return rates;
  }
}
