package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.deals.parties.PartyEnded;
import tandem.platform.outbox.Subscriber;

/** The other side is told that a firm does not take part, or no longer. */
@ApplicationScoped
class TellOfPartyEnded implements Subscriber<PartyEnded> {
  @Inject PartyLetters letters;

  @Override
  public String name() {
    return "conversations.party_ended";
  }

  @Override
  public Class<PartyEnded> event() {
    return PartyEnded.class;
  }

  @Override
  public void on(UUID eventId, PartyEnded event) {
    switch (event.state()) {
      case WITHDRAWN, REMOVED ->
          letters.tellFirm(eventId, event.eventName(), event.partner(), event.party());
      default -> letters.tellInviter(eventId, event.eventName(), event.partner(), event.party());
    }
  }
}
