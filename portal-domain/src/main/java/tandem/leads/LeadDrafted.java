package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** A partner began to fill in a registration. */
public record LeadDrafted(LeadId lead, PartnerId partner, PersonId owner, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.drafted";
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
