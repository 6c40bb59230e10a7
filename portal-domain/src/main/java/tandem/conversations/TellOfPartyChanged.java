package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.deals.parties.PartyChanged;
import tandem.platform.outbox.Subscriber;

/** A firm is told that what it sees of a deal, or its share, is another now. */
@ApplicationScoped
class TellOfPartyChanged implements Subscriber<PartyChanged> {
  @Inject PartyLetters letters;

  @Override
  public String name() {
    return "conversations.party_changed";
  }

  @Override
  public Class<PartyChanged> event() {
    return PartyChanged.class;
  }

  @Override
  public void on(UUID eventId, PartyChanged event) {
    letters.tellFirm(eventId, event.eventName(), event.partner(), event.party());
  }
}
