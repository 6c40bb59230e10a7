package tandem.deals;

import java.time.Instant;
import java.util.Optional;
import tandem.leads.LeadId;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * The company opened or advanced a deal of its own on a customer whom this lead protects. The
 * partner reads that it happened and why, by the reason's code; nothing of the deal itself.
 */
public record ProtectionBypassed(
    LeadId lead,
    PartnerId partner,
    PersonId owner,
    BypassStep step,
    BypassReason reason,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.bypassed";
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
