package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadField;
import tandem.leads.LeadInfoRequested;
import tandem.leads.LeadReplies;
import tandem.platform.outbox.Subscriber;

/** Tells the dealer what the reviewer asks for; where mail is taken in, a reply is the answer. */
@ApplicationScoped
class TellOfQuestion implements Subscriber<LeadInfoRequested> {
  @Inject OwnerLetters letters;
  @Inject LeadReplies replies;
  @Inject ReplyAddress addresses;

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
    letters.ask(
        eventId,
        event,
        event.lead(),
        event.owner(),
        replies
            .askedAt(ReplyTaking.TANDEM, event.lead(), event.at())
            .flatMap(asked -> addresses.of(event.lead(), asked)),
        reader ->
            DecisionWords.asked(
                reader,
                event.fields().stream().flatMap(path -> LeadField.of(path).stream()).toList(),
                event.comment()));
  }
}
