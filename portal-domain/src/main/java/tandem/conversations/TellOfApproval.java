package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadApproved;
import tandem.platform.outbox.Subscriber;

/** Tells the dealer that the lead is approved and until when it is protected. */
@ApplicationScoped
class TellOfApproval implements Subscriber<LeadApproved> {
  @Inject OwnerLetters letters;

  @Override
  public String name() {
    return "conversations.approval";
  }

  @Override
  public Class<LeadApproved> event() {
    return LeadApproved.class;
  }

  @Override
  public void on(UUID eventId, LeadApproved event) {
    letters.tell(
        eventId,
        event,
        event.lead(),
        event.owner(),
        reader -> DecisionWords.approved(reader, event.protectedUntil()));
  }
}
