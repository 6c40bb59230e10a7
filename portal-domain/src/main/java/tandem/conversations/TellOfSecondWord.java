package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.deals.LossExplained;
import tandem.deals.LossRoutes;
import tandem.platform.outbox.Subscriber;

/** The other side named a reason that the first had not: who answers for it is told. */
@ApplicationScoped
class TellOfSecondWord implements Subscriber<LossExplained> {
  @Inject LossRoutes routes;
  @Inject LossLetters letters;

  @Override
  public String name() {
    return "conversations.loss_word";
  }

  @Override
  public Class<LossExplained> event() {
    return LossExplained.class;
  }

  @Override
  public void on(UUID eventId, LossExplained event) {
    if (routes.closing(event.deal(), event.side()).isPresent() && !routes.agreed(event.deal())) {
      letters.route(eventId, event.deal(), event.partner(), event.reason(), event.at());
    }
  }
}
