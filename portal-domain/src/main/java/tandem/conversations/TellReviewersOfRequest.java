package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadRequested;
import tandem.leads.Programme;
import tandem.platform.outbox.Subscriber;

/** Puts what a partner asks for on the reviewers' boards; no mail, the queue is their inbox. */
@ApplicationScoped
class TellReviewersOfRequest implements Subscriber<LeadRequested> {
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;
  @Inject Programme programme;

  @Override
  public String name() {
    return "conversations.request";
  }

  @Override
  public Class<LeadRequested> event() {
    return LeadRequested.class;
  }

  @Override
  public void on(UUID eventId, LeadRequested event) {
    for (Reader reader : readers.withRole("approver", event.partner())) {
      postman.tell(
          eventId,
          reader,
          Letter.of(
              reader,
              event.eventName(),
              event.objectId(),
              "/queue?lead=" + event.objectId(),
              subjects.customerOf(event.lead()),
              Dates.moment(event.due(), reader, programme.zone())));
    }
  }
}
