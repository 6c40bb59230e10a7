package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.access.absence.DelegationGiven;
import tandem.platform.outbox.Subscriber;

/** Tells whoever got a queue whose it is, and for which days. */
@ApplicationScoped
class TellOfDelegation implements Subscriber<DelegationGiven> {
  @Inject Readers readers;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.delegation";
  }

  @Override
  public Class<DelegationGiven> event() {
    return DelegationGiven.class;
  }

  @Override
  public void on(UUID eventId, DelegationGiven event) {
    String giver = readers.person(event.giver()).map(Reader::name).orElse("");
    readers
        .person(event.delegate())
        .ifPresent(reader ->
            postman.tellAndMail(
                eventId,
                reader,
                Letter.of(
                        reader,
                        event.eventName(),
                        event.objectId(),
                        "/queue",
                        giver,
                        Dates.day(event.from(), reader),
                        Dates.day(event.until(), reader))
                    .because("footer.colleague")));
  }
}
