package tandem.leads;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** Somebody noted something for those who decide; what, stands in the room. */
public record ConflictNoted(LeadId lead, Instant at) implements CompanyEvent {
  @Override
  public String eventName() {
    return "lead.conflict_noted";
  }

  @Override
  public String objectId() {
    return lead.text();
  }
}
