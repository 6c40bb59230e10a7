package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.deals.parties.PartyAccepted;
import tandem.platform.outbox.Subscriber;

/** Whoever invited a firm is told that it takes part. */
@ApplicationScoped
class TellOfPartyAccepted implements Subscriber<PartyAccepted> {
  @Inject PartyLetters letters;

  @Override
  public String name() {
    return "conversations.party_accepted";
  }

  @Override
  public Class<PartyAccepted> event() {
    return PartyAccepted.class;
  }

  @Override
  public void on(UUID eventId, PartyAccepted event) {
    letters.tellInviter(eventId, event.eventName(), event.partner(), event.party());
  }
}
