package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadWithdrawn;
import tandem.platform.outbox.Subscriber;

/** A lead that was placed is the company's again once its firm withdrew it. */
@ApplicationScoped
class ReturnWithdrawn implements Subscriber<LeadWithdrawn> {
  @Inject OfferCare care;

  @Override
  public String name() {
    return "offers.withdrawn";
  }

  @Override
  public Class<LeadWithdrawn> event() {
    return LeadWithdrawn.class;
  }

  @Override
  public void on(UUID eventId, LeadWithdrawn event) {
    care.returned(OfferMaking.ROBOT, event.lead());
  }
}
