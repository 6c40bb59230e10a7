package tandem.leads.offers;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/**
 * Nobody has a lead, and no firm is looked for any more: a person has to say what becomes of it.
 */
public record CompanyLeadUnplaced(CompanyLeadId lead, Instant at) implements CompanyEvent {
  @Override
  public String eventName() {
    return "company_lead.unplaced";
  }

  @Override
  public String objectId() {
    return lead.text();
  }
}
