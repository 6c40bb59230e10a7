package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** A reviewer began to look at it. */
public record LeadTaken(
    LeadId lead, PartnerId partner, PersonId owner, PersonId reviewer, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.in_review";
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
