package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadSubmitted;
import tandem.platform.outbox.Subscriber;

/**
 * Puts a new lead on the reviewers' boards, unless a rule has answered it already; no mail, the
 * queue is their inbox.
 */
@ApplicationScoped
class TellReviewers implements Subscriber<LeadSubmitted> {
  @Inject DeskLetters letters;
  @Inject Subjects subjects;

  @Override
  public String name() {
    return "conversations.submission";
  }

  @Override
  public Class<LeadSubmitted> event() {
    return LeadSubmitted.class;
  }

  @Override
  public void on(UUID eventId, LeadSubmitted event) {
    if (subjects.waitsForAnswer(event.lead())) {
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
}
