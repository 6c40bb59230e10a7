package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.deals.parties.DealJoined;
import tandem.platform.outbox.Subscriber;

/** Whoever works on a deal is told who takes part in it now, or no longer. */
@ApplicationScoped
class TellOfPartyOnDeal implements Subscriber<DealJoined> {
  @Inject PartyLetters letters;

  @Override
  public String name() {
    return "conversations.party_on_deal";
  }

  @Override
  public Class<DealJoined> event() {
    return DealJoined.class;
  }

  @Override
  public void on(UUID eventId, DealJoined event) {
    letters.tellOwner(eventId, event.eventName(), event.deal(), event.firm(), event.role());
  }
}
