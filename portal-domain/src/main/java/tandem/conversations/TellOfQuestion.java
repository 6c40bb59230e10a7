package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.leads.LeadField;
import tandem.leads.LeadInfoRequested;
import tandem.platform.Texts;
import tandem.platform.outbox.Subscriber;

/** Tells the dealer what the reviewer asks for. */
@ApplicationScoped
class TellOfQuestion implements Subscriber<LeadInfoRequested> {
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;

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
    readers
        .person(event.owner())
        .ifPresent(reader ->
            postman.tellAndMail(
                eventId,
                reader,
                Letter.of(
                    reader,
                    event.eventName(),
                    event.objectId(),
                    subjects.pathOf(event.lead()),
                    subjects.customerOf(event.lead()),
                    names(event, reader),
                    event.comment())));
  }

  private static String names(LeadInfoRequested event, Reader reader) {
    Texts texts = Texts.of("leads", reader.locale());
    return event.fields().stream()
        .flatMap(path -> LeadField.of(path).stream())
        .map(field -> texts.get("field." + field))
        .collect(Collectors.joining(", "));
  }
}
