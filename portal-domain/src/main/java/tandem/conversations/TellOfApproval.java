package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadApproved;
import tandem.platform.outbox.Subscriber;

/** Tells the dealer that the lead is approved and until when it is protected. */
@ApplicationScoped
class TellOfApproval implements Subscriber<LeadApproved> {
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.approval";
  }

  @Override
  public Class<LeadApproved> event() {
    return LeadApproved.class;
  }

  @Override
  public void on(UUID eventId, LeadApproved event) {
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
                    Dates.day(event.protectedUntil(), reader))));
  }
}
