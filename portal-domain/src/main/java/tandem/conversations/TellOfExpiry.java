package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadExpired;
import tandem.platform.outbox.Subscriber;

/** Tells the dealer that protection has ended, and what is left of it. */
@ApplicationScoped
class TellOfExpiry implements Subscriber<LeadExpired> {
  @Inject OwnerLetters letters;

  @Override
  public String name() {
    return "conversations.expiry";
  }

  @Override
  public Class<LeadExpired> event() {
    return LeadExpired.class;
  }

  @Override
  public void on(UUID eventId, LeadExpired event) {
    letters.tell(eventId, event, event.lead(), event.owner(), reader -> new Object[0]);
  }
}
