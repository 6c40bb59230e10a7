package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadClosed;
import tandem.platform.outbox.Subscriber;

/** A lead that was placed is the company's again once its approval was revoked. */
@ApplicationScoped
class ReturnRevoked implements Subscriber<LeadClosed> {
  @Inject OfferCare care;

  @Override
  public String name() {
    return "offers.revoked";
  }

  @Override
  public Class<LeadClosed> event() {
    return LeadClosed.class;
  }

  @Override
  public void on(UUID eventId, LeadClosed event) {
    care.returned(OfferMaking.ROBOT, event.lead());
  }
}
