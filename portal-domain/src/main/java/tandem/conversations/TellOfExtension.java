package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.LeadExtended;
import tandem.platform.outbox.Subscriber;

/**
 * Tells the dealer that protection goes on; the reviewers too when it did so by itself, on their
 * boards only.
 */
@ApplicationScoped
class TellOfExtension implements Subscriber<LeadExtended> {
  private static final String BY_ITSELF = "lead.extended_by_work";

  @Inject OwnerLetters letters;
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.extension";
  }

  @Override
  public Class<LeadExtended> event() {
    return LeadExtended.class;
  }

  @Override
  public void on(UUID eventId, LeadExtended event) {
    letters.tell(
        eventId,
        event,
        event.lead(),
        event.owner(),
        reader -> new Object[] {Dates.day(event.protectedUntil(), reader)});
    if (event.automatic()) {
      readers
          .withRole("approver", event.partner())
          .forEach(reader ->
              postman.tell(
                  eventId,
                  reader,
                  Letter.of(
                      reader,
                      BY_ITSELF,
                      event.objectId(),
                      "/leads/" + event.objectId(),
                      subjects.customerOf(event.lead()),
                      Dates.day(event.protectedUntil(), reader))));
    }
  }
}
