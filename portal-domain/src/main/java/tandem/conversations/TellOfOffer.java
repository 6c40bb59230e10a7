package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.offers.OfferMade;
import tandem.platform.outbox.Subscriber;

/** A firm is told that it can have a lead, and until when. */
@ApplicationScoped
class TellOfOffer implements Subscriber<OfferMade> {
  @Inject OfferLetters letters;

  @Override
  public String name() {
    return "conversations.offer";
  }

  @Override
  public Class<OfferMade> event() {
    return OfferMade.class;
  }

  @Override
  public void on(UUID eventId, OfferMade event) {
    letters.tellFirm(eventId, event.eventName(), event.partner(), event.offer());
  }
}
