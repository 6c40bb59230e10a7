package tandem.deals.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.deals.DealLost;
import tandem.deals.LossRoutes;
import tandem.platform.outbox.Subscriber;

/** Makes a task of why a deal was lost. */
@ApplicationScoped
class RouteLoss implements Subscriber<DealLost> {
  @Inject LossRoutes routes;
  @Inject LossTasks tasks;

  @Override
  public String name() {
    return "work.loss";
  }

  @Override
  public Class<DealLost> event() {
    return DealLost.class;
  }

  @Override
  public void on(UUID eventId, DealLost event) {
    if (routes.said(event.deal())) {
      tasks.ask(event.deal(), event.reason(), event.at(), event.at());
    }
  }
}
