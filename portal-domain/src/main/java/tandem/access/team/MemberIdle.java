package tandem.access.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * Somebody was not here for long and is told so.
 *
 * @param sleepsFrom the day (UTC) from which their access sleeps, unless they come before
 */
public record MemberIdle(PersonId member, PartnerId partner, LocalDate sleepsFrom, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "member.idle";
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
