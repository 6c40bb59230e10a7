package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadRejected;
import tandem.platform.outbox.Subscriber;

/** Tells the dealer that the lead is rejected, and why. */
@ApplicationScoped
class TellOfRejection implements Subscriber<LeadRejected> {
  @Inject OwnerLetters letters;

  @Override
  public String name() {
    return "conversations.rejection";
  }

  @Override
  public Class<LeadRejected> event() {
    return LeadRejected.class;
  }

  @Override
  public void on(UUID eventId, LeadRejected event) {
    letters.tell(
        eventId,
        event,
        event.lead(),
        event.owner(),
        reader -> DecisionWords.rejected(reader, event.reason(), event.comment()));
  }
}
