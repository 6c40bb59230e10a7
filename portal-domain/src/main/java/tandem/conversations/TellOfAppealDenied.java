package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadRejected;
import tandem.platform.outbox.Subscriber;

/**
 * Tells whoever rejected a lead what became of the appeal; its dealer is told as of any decision.
 */
@ApplicationScoped
class TellOfAppealDenied implements Subscriber<LeadRejected> {
  @Inject FirstReviewer reviewer;

  @Override
  public String name() {
    return "conversations.appeal_denied";
  }

  @Override
  public Class<LeadRejected> event() {
    return LeadRejected.class;
  }

  @Override
  public void on(UUID eventId, LeadRejected event) {
    reviewer.tell(eventId, "lead.appeal_denied", event.lead(), event.at());
  }
}
