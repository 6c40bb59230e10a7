package tandem.deals.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.deals.LossExplained;
import tandem.deals.LossRoutes;
import tandem.platform.outbox.Subscriber;

/** Makes a task of why the other side thinks that a deal was lost; of the same reason, no other. */
@ApplicationScoped
class RouteSecondWord implements Subscriber<LossExplained> {
  @Inject LossRoutes routes;
  @Inject LossTasks tasks;

  @Override
  public String name() {
    return "work.loss_word";
  }

  @Override
  public Class<LossExplained> event() {
    return LossExplained.class;
  }

  @Override
  public void on(UUID eventId, LossExplained event) {
    routes
        .closing(event.deal(), event.side())
        .ifPresent(closed -> tasks.ask(event.deal(), event.reason(), closed, event.at()));
  }
}
