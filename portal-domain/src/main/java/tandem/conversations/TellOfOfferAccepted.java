package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.offers.OfferAccepted;
import tandem.platform.outbox.Subscriber;

/** Whoever entered a lead is told which firm has it now. */
@ApplicationScoped
class TellOfOfferAccepted implements Subscriber<OfferAccepted> {
  @Inject OfferLetters letters;

  @Override
  public String name() {
    return "conversations.offer_accepted";
  }

  @Override
  public Class<OfferAccepted> event() {
    return OfferAccepted.class;
  }

  @Override
  public void on(UUID eventId, OfferAccepted event) {
    letters.tellAuthor(eventId, event.eventName(), event.offer());
  }
}
