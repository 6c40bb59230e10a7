package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import tandem.leads.LeadId;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;

/**
 * What becomes of a lead that was placed, told by those who work with it further on. Harmless to
 * tell twice, and of a lead that the company never offered.
 */
@UseCase
@ApplicationScoped
public class PlacedLeads {
  @Inject OfferCare care;

  /** Its deal was lost: the company's again, if its protection is over, too. */
  @OpenToAll("the system's own: a deal was lost, whoever said so")
  public void dealLost(Caller robot, LeadId lead) {
    care.ranOut(robot, lead);
  }
}
