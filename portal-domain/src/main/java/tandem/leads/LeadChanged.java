package tandem.leads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** Fields of a draft, or the asked fields of a returned lead, were changed. */
public record LeadChanged(
    LeadId lead, PartnerId partner, PersonId owner, List<String> fields, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.changed";
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
