package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadApproved;
import tandem.platform.outbox.Subscriber;

/** Takes back what is offered of a customer who has just become another firm's. */
@ApplicationScoped
class RecallTaken implements Subscriber<LeadApproved> {
  @Inject OfferCare care;

  @Override
  public String name() {
    return "offers.taken";
  }

  @Override
  public Class<LeadApproved> event() {
    return LeadApproved.class;
  }

  @Override
  public void on(UUID eventId, LeadApproved event) {
    care.taken(OfferMaking.ROBOT, event.lead());
  }
}
