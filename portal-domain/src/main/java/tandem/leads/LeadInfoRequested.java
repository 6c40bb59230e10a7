package tandem.leads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** The reviewer asks; the named fields are open, the company's clock stands still. */
public record LeadInfoRequested(
    LeadId lead, PartnerId partner, PersonId owner, List<String> fields, String comment, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.info_requested";
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
