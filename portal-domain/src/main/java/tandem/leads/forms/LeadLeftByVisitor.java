package tandem.leads.forms;

import java.time.Instant;
import java.util.Optional;
import tandem.leads.LeadId;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** Somebody without an account left a draft by a firm's form. */
public record LeadLeftByVisitor(
    LeadId lead, PartnerId partner, PersonId owner, PublicFormId form, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.left_by_visitor";
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
