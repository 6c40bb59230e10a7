package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.deals.parties.PartyInvited;
import tandem.platform.outbox.Subscriber;

/** A firm is asked to take part in a deal, and told until when to answer. */
@ApplicationScoped
class TellOfInvitation implements Subscriber<PartyInvited> {
  @Inject PartyLetters letters;

  @Override
  public String name() {
    return "conversations.party_invited";
  }

  @Override
  public Class<PartyInvited> event() {
    return PartyInvited.class;
  }

  @Override
  public void on(UUID eventId, PartyInvited event) {
    letters.tellFirm(eventId, event.eventName(), event.partner(), event.party());
  }
}
