package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.offers.OfferRecalled;
import tandem.platform.outbox.Subscriber;

/** A firm is told that an offer to it was taken back. */
@ApplicationScoped
class TellOfOfferRecalled implements Subscriber<OfferRecalled> {
  @Inject OfferLetters letters;

  @Override
  public String name() {
    return "conversations.offer_recalled";
  }

  @Override
  public Class<OfferRecalled> event() {
    return OfferRecalled.class;
  }

  @Override
  public void on(UUID eventId, OfferRecalled event) {
    letters.tellFirm(eventId, event.eventName(), event.partner(), event.offer());
  }
}
