package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import tandem.deals.DealReopened;
import tandem.deals.DealStage;
import tandem.platform.PartnerId;
import tandem.platform.outbox.Subscriber;

/**
 * A closed deal goes on: its owner is told, with the reason, and of one that was won finance, too:
 * what it earned stays booked, whatever becomes of it now.
 */
@ApplicationScoped
class TellOfReopening implements Subscriber<DealReopened> {
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.reopening";
  }

  @Override
  public Class<DealReopened> event() {
    return DealReopened.class;
  }

  @Override
  public void on(UUID eventId, DealReopened event) {
    Optional<Reader> owner = subjects.ownerOf(event.deal()).flatMap(readers::person);
    owner.ifPresent(reader ->
        postman.tellAndMail(
            eventId, reader, letter(reader, "deal.reopened", event).because("footer.deal")));
    PartnerId firm = event.partner();
    if (event.from() == DealStage.WON && firm != null) {
      readers
          .withRole("finance", firm)
          .forEach(reader -> postman.tell(eventId, reader, letter(reader, "deal.unwon", event)));
    }
  }

  private Letter letter(Reader reader, String kind, DealReopened event) {
    return Letter.of(
        reader,
        kind,
        event.objectId(),
        "/deals/" + event.objectId(),
        subjects.customerOf(event.deal()),
        event.reason());
  }
}
