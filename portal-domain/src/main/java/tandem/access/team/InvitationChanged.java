package tandem.access.team;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** Somebody was invited, again perhaps; came; or is not wanted any more. Names no person. */
public record InvitationChanged(InvitationId invitation, PartnerId partner, Kind kind, Instant at)
    implements DomainEvent {

  /** What became of it. */
  public enum Kind {
    CREATED,
    RESENT,
    REVOKED,
    ACCEPTED
  }

  @Override
  public String eventName() {
    return "invitation." + kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String objectId() {
    return invitation.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
