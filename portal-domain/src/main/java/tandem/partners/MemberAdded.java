package tandem.partners;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** Somebody joined a partner firm. */
public record MemberAdded(PersonId person, PartnerId partner, String name, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "member.added";
  }

  @Override
  public String objectId() {
    return person.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
