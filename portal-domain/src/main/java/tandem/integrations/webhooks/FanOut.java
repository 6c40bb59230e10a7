package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import tandem.integrations.feed.EventReady;

/** An event that is ready is due at every endpoint that takes it: in the same transaction, once. */
@ApplicationScoped
class FanOut {
  @Inject DeliveryBook deliveries;

  void on(@Observes EventReady ready) {
    deliveries.fanOut(ready.event(), ready.partner(), ready.type());
  }
}
