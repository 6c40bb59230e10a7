package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import tandem.customers.CustomerId;
import tandem.leads.LeadPlacing;

/** What stands against offering a lead of the company's now, with the system's own sight. */
@ApplicationScoped
class OfferEvidence {
  @Inject LeadPlacing placing;
  @Inject ConfirmationBook confirmations;

  CompanyLeadEvidence of(CompanyLead lead, CustomerId customer) {
    return CompanyLeadEvidence.of(
        placing.against(OfferMaking.ROBOT, customer, lead.form()),
        placing.doubtful(OfferMaking.ROBOT, lead.form()),
        confirmations.of(lead.id(), lead.round()));
  }
}
