package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadApproved;
import tandem.platform.outbox.Subscriber;

/**
 * Tells whoever rejected a lead what became of the appeal; its dealer is told as of any decision.
 */
@ApplicationScoped
class TellOfAppealGranted implements Subscriber<LeadApproved> {
  @Inject FirstReviewer reviewer;

  @Override
  public String name() {
    return "conversations.appeal_granted";
  }

  @Override
  public Class<LeadApproved> event() {
    return LeadApproved.class;
  }

  @Override
  public void on(UUID eventId, LeadApproved event) {
    reviewer.tell(eventId, "lead.appeal_granted", event.lead(), event.at());
  }
}
