package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadOverdue;
import tandem.leads.Programme;
import tandem.platform.outbox.Subscriber;

/** The channel managers of a firm are told that the approvers did not answer it in time. */
@ApplicationScoped
class TellOfLateAnswer implements Subscriber<LeadOverdue> {
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;
  @Inject Programme programme;

  @Override
  public String name() {
    return "conversations.late_answer";
  }

  @Override
  public Class<LeadOverdue> event() {
    return LeadOverdue.class;
  }

  @Override
  public void on(UUID eventId, LeadOverdue event) {
    for (Reader reader : readers.withRole("channel_manager", event.partner())) {
      postman.tell(
          eventId,
          reader,
          Letter.of(
              reader,
              event.eventName(),
              event.objectId(),
              "/leads/" + event.objectId(),
              subjects.customerOf(event.lead()),
              Dates.moment(event.due(), reader, programme.zone())));
    }
  }
}
