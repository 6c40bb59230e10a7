package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** A colleague of the same firm has it now. */
public record LeadReassigned(
    LeadId lead, PartnerId partner, PersonId owner, PersonId before, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.reassigned";
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
