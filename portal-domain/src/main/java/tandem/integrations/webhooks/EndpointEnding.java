package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import tandem.platform.Caller;
import tandem.platform.Events;

/** Switches an endpoint off, with all that follows: nothing stays due, and it is told why. */
@ApplicationScoped
class EndpointEnding {
  @Inject EndpointBook endpoints;
  @Inject DeliveryBook deliveries;
  @Inject Events events;
  @Inject Clock clock;

  void end(Caller caller, WebhookEndpoint endpoint, EndpointEnd why) {
    endpoints.become(endpoint.id(), EndpointState.DISABLED, Optional.of(why));
    deliveries.cancel(endpoint.id());
    events.publish(
        caller,
        WebhookEndpointChanged.of(
            endpoint, WebhookEndpointChanged.Kind.DISABLED, why, clock.instant()));
  }
}
