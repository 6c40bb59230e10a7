package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.offers.OfferExpiring;
import tandem.platform.outbox.Subscriber;

/** A firm that did not answer yet is reminded. */
@ApplicationScoped
class TellOfOfferExpiring implements Subscriber<OfferExpiring> {
  @Inject OfferLetters letters;

  @Override
  public String name() {
    return "conversations.offer_expiring";
  }

  @Override
  public Class<OfferExpiring> event() {
    return OfferExpiring.class;
  }

  @Override
  public void on(UUID eventId, OfferExpiring event) {
    letters.tellFirm(eventId, event.eventName(), event.partner(), event.offer());
  }
}
