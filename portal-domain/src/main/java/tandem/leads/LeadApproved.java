package tandem.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** The partner is protected up to and including a date (in the company's zone). */
public record LeadApproved(
    LeadId lead, PartnerId partner, PersonId owner, LocalDate protectedUntil, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.approved";
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
