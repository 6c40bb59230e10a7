package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** The company's answer is late; said once for each term. */
public record LeadOverdue(LeadId lead, PartnerId partner, PersonId owner, Instant due, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.overdue";
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
