package tandem.access.team;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** A leaver's open records went to a colleague; each record tells it in its own history too. */
public record RecordsHandedOver(
    HandoverId handover,
    PartnerId partner,
    PersonId member,
    PersonId successor,
    long moved,
    long stayed,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "member.records_handed_over";
  }

  @Override
  public String objectId() {
    return member.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
