package tandem.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** Protection goes on: granted on request, or by itself because the dealer works on it. */
public record LeadExtended(
    LeadId lead,
    PartnerId partner,
    PersonId owner,
    LocalDate protectedUntil,
    boolean automatic,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.extended";
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
