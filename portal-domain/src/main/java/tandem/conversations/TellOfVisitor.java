package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.forms.LeadLeftByVisitor;
import tandem.platform.outbox.Subscriber;

/** Tells the dealer that somebody left a draft by the firm's form. */
@ApplicationScoped
class TellOfVisitor implements Subscriber<LeadLeftByVisitor> {
  @Inject OwnerLetters letters;

  @Override
  public String name() {
    return "conversations.visitor";
  }

  @Override
  public Class<LeadLeftByVisitor> event() {
    return LeadLeftByVisitor.class;
  }

  @Override
  public void on(UUID eventId, LeadLeftByVisitor event) {
    letters.tell(eventId, event, event.lead(), event.owner(), reader -> new Object[0]);
  }
}
