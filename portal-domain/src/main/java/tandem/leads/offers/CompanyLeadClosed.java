package tandem.leads.offers;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** The company gave a lead of its own up. */
public record CompanyLeadClosed(CompanyLeadId lead, CloseReason reason, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "company_lead.closed";
  }

  @Override
  public String objectId() {
    return lead.text();
  }
}
