package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadOverdue;
import tandem.platform.outbox.Subscriber;

/** The channel managers of a firm are told that the approvers did not answer it in time. */
@ApplicationScoped
class TellOfLateAnswer implements Subscriber<LeadOverdue> {
  @Inject DeskLetters letters;

  @Override
  public String name() {
    return "conversations.late_answer";
  }

  @Override
  public Class<LeadOverdue> event() {
    return LeadOverdue.class;
  }

  @Override
  public void on(UUID eventId, LeadOverdue event) {
    letters.tell(
        eventId,
        "channel_manager",
        event.partner(),
        event.eventName(),
        "/leads/",
        event.lead(),
        event.due());
  }
}
