package tandem.commissions;

import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** From a day on a partner earns by a plan. */
public record CommissionPlanAssigned(
    PlanId plan, PartnerId partner, String code, LocalDate validFrom) implements DomainEvent {
  @Override
  public String eventName() {
    return "commission_plan.assigned";
  }

  @Override
  public String objectId() {
    return plan.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
