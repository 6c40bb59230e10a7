package tandem.leads.offers;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** The company has a lead of its own to offer. */
public record CompanyLeadEntered(CompanyLeadId lead, Instant at) implements CompanyEvent {
  @Override
  public String eventName() {
    return "company_lead.entered";
  }

  @Override
  public String objectId() {
    return lead.text();
  }
}
