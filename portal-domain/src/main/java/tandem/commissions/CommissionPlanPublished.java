package tandem.commissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** New terms are in force from a day on. */
public record CommissionPlanPublished(
    PlanId plan, String code, int version, LocalDate validFrom, Instant at) implements DomainEvent {
  @Override
  public String eventName() {
    return "commission_plan.published";
  }

  @Override
  public String objectId() {
    return plan.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.empty();
  }
}
