package tandem.access;

import tandem.platform.CompanyEvent;
import tandem.platform.PersonId;

/** Somebody had the chain checked, and what came out. */
public record AuditVerified(PersonId by, long records, int findings) implements CompanyEvent {
  @Override
  public String eventName() {
    return "audit.verified";
  }

  @Override
  public String objectId() {
    return by.text();
  }
}
