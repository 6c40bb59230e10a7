package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** A draft was thrown away by its owner. */
public record LeadDiscarded(LeadId lead, PartnerId partner, PersonId owner, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.discarded";
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
