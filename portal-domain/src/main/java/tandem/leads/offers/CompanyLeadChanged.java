package tandem.leads.offers;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** A lead of the company's own was changed. */
public record CompanyLeadChanged(CompanyLeadId lead, Instant at) implements CompanyEvent {
  @Override
  public String eventName() {
    return "company_lead.changed";
  }

  @Override
  public String objectId() {
    return lead.text();
  }
}
