package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.access.team.MemberIdle;
import tandem.platform.outbox.Subscriber;

/** Tells somebody that their access will sleep unless they come. */
@ApplicationScoped
class TellOfIdleness implements Subscriber<MemberIdle> {
  @Inject Readers readers;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.idleness";
  }

  @Override
  public Class<MemberIdle> event() {
    return MemberIdle.class;
  }

  @Override
  public void on(UUID eventId, MemberIdle event) {
    readers
        .person(event.member())
        .ifPresent(reader ->
            postman.tellAndMail(
                eventId,
                reader,
                Letter.of(
                    reader,
                    event.eventName(),
                    event.objectId(),
                    "/",
                    Dates.day(event.sleepsFrom(), reader))));
  }
}
