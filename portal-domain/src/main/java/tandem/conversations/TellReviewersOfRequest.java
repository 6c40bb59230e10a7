package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadRequested;
import tandem.platform.outbox.Subscriber;

/** Puts what a partner asks for on the reviewers' boards; no mail, the queue is their inbox. */
@ApplicationScoped
class TellReviewersOfRequest implements Subscriber<LeadRequested> {
  @Inject DeskLetters letters;

  @Override
  public String name() {
    return "conversations.request";
  }

  @Override
  public Class<LeadRequested> event() {
    return LeadRequested.class;
  }

  @Override
  public void on(UUID eventId, LeadRequested event) {
    letters.tell(
        eventId,
        "approver",
        event.partner(),
        event.eventName(),
        "/queue?lead=",
        event.lead(),
        event.due());
  }
}
