package tandem.leads;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** A channel manager told the approvers what they would decide: the company's own matter. */
public record LeadRecommended(LeadId lead, RecommendedVerdict verdict, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "lead.recommended";
  }

  @Override
  public String objectId() {
    return lead.text();
  }
}
