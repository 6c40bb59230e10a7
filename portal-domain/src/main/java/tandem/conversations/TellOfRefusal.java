package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadRequestRefused;
import tandem.platform.outbox.Subscriber;

/** Tells the dealer that the company said no to what they had asked for, and why. */
@ApplicationScoped
class TellOfRefusal implements Subscriber<LeadRequestRefused> {
  @Inject OwnerLetters letters;

  @Override
  public String name() {
    return "conversations.request_refusal";
  }

  @Override
  public Class<LeadRequestRefused> event() {
    return LeadRequestRefused.class;
  }

  @Override
  public void on(UUID eventId, LeadRequestRefused event) {
    letters.tell(
        eventId, event, event.lead(), event.owner(), reader -> new Object[] {event.comment()});
  }
}
