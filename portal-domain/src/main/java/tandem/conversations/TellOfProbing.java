package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import tandem.leads.ProbingSuspected;
import tandem.platform.outbox.Subscriber;

/** Whoever looks after a firm, or decides on its leads, is told that it asks like a list. */
@ApplicationScoped
class TellOfProbing implements Subscriber<ProbingSuspected> {
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.probing";
  }

  @Override
  public Class<ProbingSuspected> event() {
    return ProbingSuspected.class;
  }

  @Override
  public void on(UUID eventId, ProbingSuspected event) {
    // who has both roles is told once: a notice's id is made of the event and the person
    for (String role : List.of("channel_manager", "approver")) {
      for (Reader reader : readers.withRole(role, event.partner())) {
        postman.tell(eventId, reader, letter(reader, event));
      }
    }
  }

  private Letter letter(Reader reader, ProbingSuspected event) {
    return Letter.of(
        reader,
        event.eventName(),
        event.partner().text(),
        "/partners/" + event.partner().text() + "#checks",
        subjects.firm(event.partner()),
        event.customers());
  }
}
