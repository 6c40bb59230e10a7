package tandem.leads.offers;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/**
 * A lead that a firm had taken is the company's again: the firm withdrew it, its protection ran out
 * or was revoked. A person has to say what becomes of it.
 */
public record CompanyLeadReturned(CompanyLeadId lead, Instant at) implements CompanyEvent {
  @Override
  public String eventName() {
    return "company_lead.returned";
  }

  @Override
  public String objectId() {
    return lead.text();
  }
}
