package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** The customer of an approved lead is named rightly now; its seniority stays. */
public record LeadCorrected(
    LeadId lead, PartnerId partner, PersonId owner, String before, String after, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.corrected";
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
