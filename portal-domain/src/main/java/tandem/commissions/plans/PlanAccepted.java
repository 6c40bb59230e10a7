package tandem.commissions.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.commissions.PlanId;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * A firm accepted a version of its plan.
 *
 * @param hash SHA-256 of the text that was accepted
 */
public record PlanAccepted(
    PlanId plan,
    PartnerId partner,
    String code,
    int number,
    LocalDate validFrom,
    String hash,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "commission_plan.accepted";
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
