package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tandem.access.Actor;
import tandem.integrations.feed.EventType;
import tandem.integrations.feed.EventTypes;
import tandem.platform.Events;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/**
 * The log of what was sent, kept for 30 days, and sending again. Refusals: {@code not_found},
 * {@code role_required}, {@code validation_failed}, {@code endpoint_inactive} (pending or switched
 * off), {@code too_many_events} (a replay of more than 10,000: take a shorter time).
 */
@UseCase
@ApplicationScoped
public class WebhookDeliveries {
  static final int MOST_REPLAYED = 10_000;
  private static final Duration KEPT = Duration.ofDays(30);

  @Inject DeliveryBook book;
  @Inject EndpointBook endpoints;
  @Inject WebhookPolicy policy;
  @Inject Events events;
  @Inject Clock clock;

  /**
   * @param states any when there are none
   */
  public Page<WebhookDelivery> list(
      Actor actor, WebhookEndpointId endpoint, List<DeliveryState> states, PageRequest page) {
    policy.mayKeep(actor);
    return Page.cut(
        book.list(endpoints.get(endpoint).id(), states, page),
        page.limit(),
        last -> new Keyset(last.createdAt().toString(), last.id().value()));
  }

  public WebhookDelivery find(Actor actor, WebhookDeliveryId id) {
    policy.mayKeep(actor);
    return book.get(id);
  }

  /** A sample of its own, tried once; a pending endpoint is sent its challenge again. */
  public WebhookDelivery test(Actor actor, WebhookEndpointId id) {
    policy.mayAdd(actor);
    WebhookEndpoint endpoint = endpoints.lock(id);
    if (endpoint.state() == EndpointState.DISABLED) {
      throw inactive();
    }
    DeliveryKind kind =
        endpoint.state() == EndpointState.PENDING ? DeliveryKind.CHALLENGE : DeliveryKind.TEST;
    return book.get(book.addOwn(id, endpoint.firm(), kind));
  }

  /** Sends it again at once, under the same {@code webhook-id}, delivered or not. */
  public WebhookDelivery again(Actor actor, WebhookDeliveryId id) {
    policy.mayAdd(actor);
    WebhookDelivery delivery = book.get(id);
    WebhookEndpoint endpoint = endpoints.lock(delivery.endpoint());
    boolean right =
        delivery.kind() == DeliveryKind.CHALLENGE
            ? endpoint.state() == EndpointState.PENDING
            : endpoint.state() == EndpointState.ACTIVE;
    if (!right) {
      throw inactive();
    }
    book.again(id, endpoint.id());
    return book.get(id);
  }

  /**
   * Sends every event of a time again, in its order.
   *
   * @param from of the last 30 days
   * @param to not included
   * @param types those that are wanted; all of the endpoint's when there are none
   * @return how many
   */
  public int replay(
      Actor actor, WebhookEndpointId id, Instant from, Instant to, List<String> types) {
    policy.mayAdd(actor);
    check(from, to, types);
    WebhookEndpoint endpoint = endpoints.lock(id);
    if (endpoint.state() != EndpointState.ACTIVE) {
      throw inactive();
    }
    int sent = book.replay(endpoint, wanted(endpoint, types), from, to, MOST_REPLAYED + 1);
    if (sent > MOST_REPLAYED) {
      throw new Refusal.Unprocessable(
          "too_many_events", "At most " + MOST_REPLAYED + ": take a shorter time");
    }
    events.publish(
        actor,
        WebhookEndpointChanged.of(
            endpoint, WebhookEndpointChanged.Kind.REPLAYED, null, clock.instant()));
    return sent;
  }

  private void check(Instant from, Instant to, List<String> types) {
    Instant now = clock.instant();
    if (!from.isBefore(to)) {
      throw new Refusal.Invalid("to", "before_from", "must be later than from");
    }
    if (from.isBefore(now.minus(KEPT))) {
      throw new Refusal.Invalid("from", "events_forgotten", "events are kept for 30 days");
    }
    if (!types.stream().allMatch(type -> EventTypes.find(type).isPresent())) {
      throw new Refusal.Invalid("types", "event_type", "is not in the catalogue");
    }
  }

  private static List<String> wanted(WebhookEndpoint endpoint, List<String> types) {
    return EventTypes.all().stream()
        .map(EventType::name)
        .filter(name ->
            endpoint.types().contains(EventTypes.ALL_TYPES) || endpoint.types().contains(name))
        .filter(name -> types.isEmpty() || types.contains(name))
        .toList();
  }

  private static Refusal inactive() {
    return new Refusal.Conflict("endpoint_inactive", "The endpoint is not active");
  }
}
