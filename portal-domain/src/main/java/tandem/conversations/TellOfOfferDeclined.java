package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.offers.OfferDeclined;
import tandem.platform.outbox.Subscriber;

/** Whoever entered a lead is told that a firm did not want it. */
@ApplicationScoped
class TellOfOfferDeclined implements Subscriber<OfferDeclined> {
  @Inject OfferLetters letters;

  @Override
  public String name() {
    return "conversations.offer_declined";
  }

  @Override
  public Class<OfferDeclined> event() {
    return OfferDeclined.class;
  }

  @Override
  public void on(UUID eventId, OfferDeclined event) {
    letters.tellAuthor(eventId, event.eventName(), event.offer());
  }
}
