package tandem.access;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** Somebody took audit records out of the house, and which. */
public record AuditExported(
    PersonId by,
    Optional<PartnerId> partner,
    String format,
    Optional<String> object,
    Optional<String> action,
    Optional<Instant> since,
    Optional<Instant> until)
    implements DomainEvent {

  AuditExported(Actor actor, AuditFilter filter, String format) {
    this(
        actor.person(),
        actor.partner(),
        format,
        filter.object(),
        filter.action(),
        filter.since(),
        filter.until());
  }

  @Override
  public String eventName() {
    return "audit.exported";
  }

  @Override
  public String objectId() {
    return by.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return partner;
  }
}
