package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadExpiring;
import tandem.platform.outbox.Subscriber;

/** Tells the dealer in time that protection ends, and what can be done about it, if anything. */
@ApplicationScoped
class TellOfExpiring implements Subscriber<LeadExpiring> {
  private static final String LAST = "lead.expiring_for_good";

  @Inject OwnerLetters letters;

  @Override
  public String name() {
    return "conversations.expiring";
  }

  @Override
  public Class<LeadExpiring> event() {
    return LeadExpiring.class;
  }

  @Override
  public void on(UUID eventId, LeadExpiring event) {
    letters.tell(
        eventId,
        event.renewable() ? event.eventName() : LAST,
        event.lead(),
        event.owner(),
        reader -> new Object[] {Dates.day(event.protectedUntil(), reader)});
  }
}
