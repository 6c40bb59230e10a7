package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** A partner handed in a registration; the company owes an answer by {@code due}. */
public record LeadSubmitted(LeadId lead, PartnerId partner, PersonId owner, Instant due, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.submitted";
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
