package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import tandem.leads.LeadTransferred;
import tandem.platform.outbox.Subscriber;

/** Tells somebody that a colleague's lead is theirs now. */
@ApplicationScoped
class TellOfTransfer implements Subscriber<LeadTransferred> {
  @Inject OwnerLetters letters;

  @Override
  public String name() {
    return "conversations.transfer";
  }

  @Override
  public Class<LeadTransferred> event() {
    return LeadTransferred.class;
  }

  @Override
  public void on(UUID eventId, LeadTransferred event) {
    letters.tell(
        eventId,
        event,
        event.lead(),
        event.owner(),
        reader -> new Object[] {Optional.ofNullable(event.reason()).orElse("")});
  }
}
