package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** The company wrote to a firm about a lead of theirs that it looks at with care. */
public record ConflictLetterSent(
    LeadId lead, PartnerId partner, PersonId owner, ConflictLetter letter, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.letter_sent";
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
