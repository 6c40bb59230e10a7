package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.deals.MessageWritten;
import tandem.deals.Visibility;
import tandem.platform.outbox.Subscriber;

/** Tells the dealer that the company wrote on their deal. */
@ApplicationScoped
class TellOfMessage implements Subscriber<MessageWritten> {
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.message";
  }

  @Override
  public Class<MessageWritten> event() {
    return MessageWritten.class;
  }

  @Override
  public void on(UUID eventId, MessageWritten event) {
    if (event.visibility() == Visibility.COMPANY || !"COMPANY".equals(event.side())) {
      return;
    }
    subjects
        .ownerOf(event.deal())
        .flatMap(readers::person)
        .ifPresent(reader ->
            postman.tellAndMail(
                eventId,
                reader,
                Letter.of(
                    reader,
                    event.eventName(),
                    event.objectId(),
                    "/deals/" + event.objectId(),
                    subjects.customerOf(event.deal()))));
  }
}
