package tandem.leads.offers;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.CompanyEvent;

/**
 * Somebody who decides on leads looked at what stands against one of the company's own and said
 * that it may be offered.
 *
 * @param reason empty when nothing stood against it
 */
public record CompanyLeadConfirmed(CompanyLeadId lead, Optional<ConfirmReason> reason, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "company_lead.confirmed";
  }

  @Override
  public String objectId() {
    return lead.text();
  }
}
