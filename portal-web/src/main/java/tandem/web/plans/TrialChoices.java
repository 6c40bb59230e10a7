package tandem.web.plans;

import java.util.List;
import java.util.stream.Stream;
import tandem.commissions.plans.PlanWords;
import tandem.partners.PartnerTier;
import tandem.web.platform.Choice;
import tandem.web.platform.Page;

/** What the selects of the plan pages offer. */
public record TrialChoices(
    List<Choice> tiers,
    List<Choice> dealTypes,
    List<Choice> motions,
    List<Choice> effects,
    List<Choice> kinds,
    List<Choice> periods,
    List<Choice> triggers) {

  static TrialChoices of(Page page) {
    return new TrialChoices(
        Stream.of(PartnerTier.values())
            .map(tier -> new Choice(tier.name(), page.t("partner.tier." + tier)))
            .toList(),
        words(page, "plans.deal_type.", PlanWords.DEAL_TYPES),
        words(page, "plans.motion.", PlanWords.MOTIONS),
        words(page, "plans.effect.", List.of("commission", "bonus")),
        words(
            page,
            "plans.kind.",
            List.of("rate", "per_unit", "fixed", "marginal", "retroactive", "formula")),
        words(page, "plans.period.", List.of("month", "quarter", "year")),
        words(page, "plans.trigger.", List.of("won", "invoiced", "paid", "delivered")));
  }

  private static List<Choice> words(Page page, String prefix, List<String> words) {
    return words.stream().map(it -> new Choice(it, page.t(prefix + it))).toList();
  }
}
