package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * One of several people who must say yes said so.
 *
 * @param given how many have said yes so far
 * @param needed how many must
 */
public record LeadStepApproved(
    LeadId lead,
    PartnerId partner,
    PersonId owner,
    PersonId reviewer,
    int given,
    int needed,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.step_approved";
  }

  @Override
  public String objectId() {
    return lead.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
