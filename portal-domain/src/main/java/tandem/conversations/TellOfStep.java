package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadStepApproved;
import tandem.platform.outbox.Subscriber;

/**
 * Several must say yes and one did: the dealer sees that it goes on, the other reviewers that the
 * next yes is theirs. On their boards only; the decision itself is told by mail.
 */
@ApplicationScoped
class TellOfStep implements Subscriber<LeadStepApproved> {
  private static final String TO_THE_DESK = "lead.step_approved_desk";

  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.step";
  }

  @Override
  public Class<LeadStepApproved> event() {
    return LeadStepApproved.class;
  }

  @Override
  public void on(UUID eventId, LeadStepApproved event) {
    readers
        .person(event.owner())
        .ifPresent(
            owner -> tell(eventId, event, owner, event.eventName(), subjects.pathOf(event.lead())));
    readers.withRole("approver", event.partner()).stream()
        .filter(reader -> !reader.person().equals(event.reviewer()))
        .forEach(reader ->
            tell(eventId, event, reader, TO_THE_DESK, "/queue?lead=" + event.lead().text()));
  }

  private void tell(UUID eventId, LeadStepApproved event, Reader reader, String kind, String path) {
    postman.tell(
        eventId,
        reader,
        Letter.of(
            reader,
            kind,
            event.objectId(),
            path,
            subjects.customerOf(event.lead()),
            event.given(),
            event.needed()));
  }
}
