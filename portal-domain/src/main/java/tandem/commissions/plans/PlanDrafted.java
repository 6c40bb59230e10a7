package tandem.commissions.plans;

import java.time.Instant;
import tandem.commissions.PlanId;
import tandem.platform.CompanyEvent;

/** A plan's next version was begun or changed; it counts for nobody yet. */
public record PlanDrafted(PlanId plan, String code, int number, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "commission_plan.drafted";
  }

  @Override
  public String objectId() {
    return plan.text();
  }
}
