package tandem.commissions.plans;

import java.time.Instant;
import tandem.commissions.PlanId;
import tandem.platform.CompanyEvent;

/** A draft was thrown away; nothing ever counted by it. */
public record PlanDraftDiscarded(PlanId plan, String code, int number, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "commission_plan.draft_discarded";
  }

  @Override
  public String objectId() {
    return plan.text();
  }
}
