package tandem.access.absence;

import java.time.Instant;
import java.time.LocalDate;
import tandem.platform.CompanyEvent;
import tandem.platform.PersonId;

/** An approver gave the queue to somebody from a day until a day, both included. */
public record DelegationGiven(
    DelegationId delegation,
    PersonId giver,
    PersonId delegate,
    LocalDate from,
    LocalDate until,
    Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "delegation.given";
  }

  @Override
  public String objectId() {
    return delegation.text();
  }
}
