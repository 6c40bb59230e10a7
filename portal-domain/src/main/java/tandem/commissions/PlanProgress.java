package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.commissions.rules.Pay;
import tandem.commissions.rules.PlanRules;
import tandem.commissions.rules.Rule;
import tandem.commissions.rules.TierTable;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.UseCase;

/**
 * How much is left to the next step of a partner's plan: read from the won deals at the moment of
 * asking, by the same steps by which deals are paid.
 */
@UseCase
@ApplicationScoped
public class PlanProgress {
  @Inject EarningsPolicy policy;
  @Inject Plans plans;
  @Inject Volumes volumes;
  @Inject CompanyDay companyDay;

  /**
   * One for each rule with steps; none under a plan without. For whoever reads all of the firm's.
   */
  public List<StepProgress> of(Actor actor, PartnerId partner) {
    if (policy.mayReadOf(actor, partner).owner().isPresent()) {
      return List.of();
    }
    LocalDate today = companyDay.today();
    return plans
        .inForce(partner, today)
        .map(Plans.InForce::terms)
        .flatMap(terms -> terms.typed().map(rules -> progress(terms, rules, partner, today)))
        .orElse(List.of());
  }

  private List<StepProgress> progress(
      PlanTerms terms, PlanRules plan, PartnerId partner, LocalDate today) {
    List<StepProgress> all = new ArrayList<>();
    for (Rule rule : plan.rules()) {
      if (rule.pays() instanceof Pay.Tiers(TierTable table)) {
        Currency currency = table.currency();
        Money volume = volumes.soFar(terms, partner, today).apply(currency);
        all.add(
            new StepProgress(
                rule.nameEn(),
                rule.nameRu(),
                volume,
                rate(table, volume),
                next(table, volume),
                plan.period().lastDay(today)));
      }
    }
    return List.copyOf(all);
  }

  private static BigDecimal rate(TierTable table, Money volume) {
    return table.steps().stream()
        .filter(step -> step.from().compareTo(volume.amount()) <= 0)
        .map(TierTable.TierStep::rate)
        .reduce(BigDecimal.ZERO, (lower, higher) -> higher);
  }

  private static Optional<StepProgress.Next> next(TierTable table, Money volume) {
    return table
        .next(volume.amount())
        .map(step -> {
          Money from = new Money(step.from(), table.currency());
          return new StepProgress.Next(from, from.minus(volume), step.rate());
        });
  }
}
