package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadClosed;
import tandem.platform.outbox.Subscriber;

/** Tells the dealer that the company ended the lead, and why. */
@ApplicationScoped
class TellOfClosing implements Subscriber<LeadClosed> {
  @Inject OwnerLetters letters;

  @Override
  public String name() {
    return "conversations.closing";
  }

  @Override
  public Class<LeadClosed> event() {
    return LeadClosed.class;
  }

  @Override
  public void on(UUID eventId, LeadClosed event) {
    letters.tell(
        eventId, event, event.lead(), event.owner(), reader -> new Object[] {event.comment()});
  }
}
