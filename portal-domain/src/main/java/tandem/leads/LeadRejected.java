package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** The company said no, and why. */
public record LeadRejected(
    LeadId lead, PartnerId partner, PersonId owner, RejectReason reason, String comment, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.rejected";
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
