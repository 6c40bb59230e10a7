package tandem.access;

import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** Somebody had the chain checked, and what came out. */
public record AuditVerified(PersonId by, long records, int findings) implements DomainEvent {
  @Override
  public String eventName() {
    return "audit.verified";
  }

  @Override
  public String objectId() {
    return by.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.empty();
  }

  @Override
  public boolean shared() {
    return false;
  }
}
