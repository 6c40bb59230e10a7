package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadExpired;
import tandem.platform.outbox.Subscriber;

/**
 * A lead that was placed is the company's again once its protection ran out, unless its firm still
 * works on a deal of it or won one.
 */
@ApplicationScoped
class ReturnExpired implements Subscriber<LeadExpired> {
  @Inject OfferCare care;

  @Override
  public String name() {
    return "offers.expired";
  }

  @Override
  public Class<LeadExpired> event() {
    return LeadExpired.class;
  }

  @Override
  public void on(UUID eventId, LeadExpired event) {
    care.ranOut(OfferMaking.ROBOT, event.lead());
  }
}
