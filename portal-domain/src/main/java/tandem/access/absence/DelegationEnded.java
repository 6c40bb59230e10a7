package tandem.access.absence;

import java.time.Instant;
import tandem.platform.CompanyEvent;
import tandem.platform.PersonId;

/** Its giver took the queue back before the last day. */
public record DelegationEnded(
    DelegationId delegation, PersonId giver, PersonId delegate, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "delegation.ended";
  }

  @Override
  public String objectId() {
    return delegation.text();
  }
}
