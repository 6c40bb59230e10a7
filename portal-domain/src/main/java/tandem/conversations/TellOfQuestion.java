package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadField;
import tandem.leads.LeadInfoRequested;
import tandem.platform.outbox.Subscriber;

/** Tells the dealer what the reviewer asks for. */
@ApplicationScoped
class TellOfQuestion implements Subscriber<LeadInfoRequested> {
  @Inject OwnerLetters letters;

  @Override
  public String name() {
    return "conversations.question";
  }

  @Override
  public Class<LeadInfoRequested> event() {
    return LeadInfoRequested.class;
  }

  @Override
  public void on(UUID eventId, LeadInfoRequested event) {
    letters.tell(
        eventId,
        event,
        event.lead(),
        event.owner(),
        reader ->
            DecisionWords.asked(
                reader,
                event.fields().stream().flatMap(path -> LeadField.of(path).stream()).toList(),
                event.comment()));
  }
}
