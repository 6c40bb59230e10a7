package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.ConflictLetterSent;
import tandem.platform.outbox.Subscriber;

/**
 * Writes to a dealer whose lead is looked at with care. The letter is a fixed text with the name
 * that this dealer gave the customer: nothing of another firm can come into it.
 */
@ApplicationScoped
class TellOfConflict implements Subscriber<ConflictLetterSent> {
  @Inject OwnerLetters letters;

  @Override
  public String name() {
    return "conversations.conflict";
  }

  @Override
  public Class<ConflictLetterSent> event() {
    return ConflictLetterSent.class;
  }

  @Override
  public void on(UUID eventId, ConflictLetterSent event) {
    letters.tell(
        eventId,
        "conflict." + event.letter(),
        event.lead(),
        event.owner(),
        reader -> new Object[0]);
  }
}
