package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.deals.work.DealResumed;
import tandem.platform.outbox.Subscriber;

/** Tells a deal's owner that its day has come: what waited goes on. */
@ApplicationScoped
class TellOfWaking implements Subscriber<DealResumed> {
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.waking";
  }

  @Override
  public Class<DealResumed> event() {
    return DealResumed.class;
  }

  @Override
  public void on(UUID eventId, DealResumed event) {
    if (!event.woken()) {
      return;
    }
    subjects
        .ownerOf(event.deal())
        .flatMap(readers::person)
        .ifPresent(reader ->
            postman.tellAndMail(
                eventId,
                reader,
                Letter.of(
                        reader,
                        "deal.woken",
                        event.objectId(),
                        "/deals/" + event.objectId(),
                        subjects.customerOf(event.deal()))
                    .because("footer.deal")));
  }
}
