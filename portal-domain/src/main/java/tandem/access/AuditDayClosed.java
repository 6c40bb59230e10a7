package tandem.access;

import java.time.LocalDate;
import tandem.platform.CompanyEvent;

/**
 * A day of the audit trail is closed by a signed head.
 *
 * @param head the signed text, for whoever keeps it outside
 */
public record AuditDayClosed(long number, LocalDate day, String head) implements CompanyEvent {
  @Override
  public String eventName() {
    return "audit.day_closed";
  }

  @Override
  public String objectId() {
    return "head_" + number;
  }
}
