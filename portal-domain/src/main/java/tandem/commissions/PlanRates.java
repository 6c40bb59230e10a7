package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import tandem.access.Actor;
import tandem.platform.PartnerId;
import tandem.platform.UseCase;

/** What a firm's plan of today pays, tier by tier: the same rules by which deals are paid. */
@UseCase
@ApplicationScoped
public class PlanRates {
  @Inject EarningsPolicy policy;
  @Inject Plans plans;
  @Inject CompanyDay companyDay;

  /** Empty without a plan, and for whoever does not read the firm's commissions. */
  public List<TierRates> of(Actor actor, PartnerId firm) {
    if (!policy.reads(actor)) {
      return List.of();
    }
    policy.mayReadOf(actor, firm);
    return plans
        .inForce(firm, companyDay.today())
        .map(plan -> plan.terms().rates())
        .orElse(List.of());
  }
}
