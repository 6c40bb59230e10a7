package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.offers.OfferExpired;
import tandem.platform.outbox.Subscriber;

/** A firm is told that its time to answer is over. */
@ApplicationScoped
class TellOfOfferExpired implements Subscriber<OfferExpired> {
  @Inject OfferLetters letters;

  @Override
  public String name() {
    return "conversations.offer_expired";
  }

  @Override
  public Class<OfferExpired> event() {
    return OfferExpired.class;
  }

  @Override
  public void on(UUID eventId, OfferExpired event) {
    letters.tellFirm(eventId, event.eventName(), event.partner(), event.offer());
  }
}
