package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tandem.deals.DealLost;
import tandem.deals.LossRoutes;
import tandem.deals.LossSide;
import tandem.platform.PartnerId;
import tandem.platform.outbox.Subscriber;

/**
 * Tells whoever answers for a reason that a deal was lost by it, and asks the other side for its
 * own word: the dealer who works on it, or the firm's channel managers.
 */
@ApplicationScoped
class TellOfLoss implements Subscriber<DealLost> {
  @Inject LossRoutes routes;
  @Inject LossLetters letters;
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.loss";
  }

  @Override
  public Class<DealLost> event() {
    return DealLost.class;
  }

  @Override
  public void on(UUID eventId, DealLost event) {
    if (!routes.said(event.deal())) {
      return; // lost before it was here, or open again
    }
    letters.route(eventId, event.deal(), event.partner(), event.reason(), event.at());
    askTheOther(eventId, event);
  }

  private void askTheOther(UUID eventId, DealLost event) {
    PartnerId firm = event.partner();
    if (firm == null) {
      return;
    }
    boolean partner = routes.said(event.deal(), LossSide.PARTNER);
    boolean company = routes.said(event.deal(), LossSide.COMPANY);
    if (company && !partner) {
      subjects
          .ownerOf(event.deal())
          .flatMap(readers::person)
          .ifPresent(reader -> ask(eventId, event, reader, "deal.loss_asked"));
    } else if (partner && !company) {
      readers
          .withRole("channel_manager", firm)
          .forEach(reader -> ask(eventId, event, reader, "deal.loss_asked_company"));
    }
  }

  /** Under a key of its own: whoever is to mend the reason may be asked for a word as well. */
  private void ask(UUID eventId, DealLost event, Reader reader, String kind) {
    UUID asked = UUID.nameUUIDFromBytes((eventId + "/asked").getBytes(StandardCharsets.UTF_8));
    postman.tell(
        asked,
        reader,
        Letter.of(
            reader,
            kind,
            event.objectId(),
            "/deals/" + event.objectId() + "/loss-word",
            subjects.customerOf(event.deal())));
  }
}
