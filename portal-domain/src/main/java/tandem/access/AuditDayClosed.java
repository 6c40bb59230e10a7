package tandem.access;

import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * A day of the audit trail is closed by a signed head.
 *
 * @param head the signed text, for whoever keeps it outside
 */
public record AuditDayClosed(long number, LocalDate day, String head) implements DomainEvent {
  @Override
  public String eventName() {
    return "audit.day_closed";
  }

  @Override
  public String objectId() {
    return "head_" + number;
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
