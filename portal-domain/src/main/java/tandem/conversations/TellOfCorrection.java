package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadCorrected;
import tandem.platform.outbox.Subscriber;

/** Tells the dealer that the customer of the lead is named rightly now. */
@ApplicationScoped
class TellOfCorrection implements Subscriber<LeadCorrected> {
  @Inject OwnerLetters letters;

  @Override
  public String name() {
    return "conversations.correction";
  }

  @Override
  public Class<LeadCorrected> event() {
    return LeadCorrected.class;
  }

  @Override
  public void on(UUID eventId, LeadCorrected event) {
    letters.tell(
        eventId,
        event,
        event.lead(),
        event.owner(),
        reader -> new Object[] {event.before(), event.after()});
  }
}
