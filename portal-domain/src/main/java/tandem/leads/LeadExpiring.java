package tandem.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * Protection ends soon: said once for each of the terms of {@link Programme#REMINDERS}.
 *
 * @param renewable it can still be made longer, by work or when asked for; false: it ends for good
 */
public record LeadExpiring(
    LeadId lead,
    PartnerId partner,
    PersonId owner,
    LocalDate protectedUntil,
    boolean renewable,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.expiring";
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
