package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * A firm keeps its webhook endpoints. A new one, and one with a new address, is told nothing until
 * it has answered a signed challenge. Secrets are told once; the one before a new one signs for 24
 * hours more. Refusals: {@code not_found}, {@code role_required}, {@code validation_failed}, {@code
 * version_mismatch}, {@code webhook_url_refused} (the address is not public, api-and-security D.5),
 * {@code too_many_endpoints} (fifty a firm), {@code endpoint_disabled}, {@code too_many_secrets}
 * (two at a time).
 */
@UseCase
@ApplicationScoped
public class WebhookEndpoints {
  static final int MOST = 50;
  private static final int MOST_SECRETS = 2;

  @Inject EndpointBook book;
  @Inject SecretBook secrets;
  @Inject DeliveryBook deliveries;
  @Inject EndpointEnding ending;
  @Inject WebhookPolicy policy;
  @Inject AddressGuard guard;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * @param secret told this once, never again
   */
  public record Made(WebhookEndpointId id, String secret) {
    @Override
    public String toString() {
      return "Made[" + id + "]";
    }
  }

  public List<WebhookEndpoint> list(Actor actor) {
    policy.mayKeep(actor);
    return book.list();
  }

  public WebhookEndpoint find(Actor actor, WebhookEndpointId id) {
    policy.mayKeep(actor);
    return book.get(id);
  }

  /** Refuses whoever may not see a firm's webhooks. */
  public void mayKeep(Actor actor) {
    policy.mayKeep(actor);
  }

  /** Refuses whoever may not make endpoints, before they have typed anything. */
  public void mayMake(Actor actor) {
    policy.mayAdd(actor);
  }

  public Made create(Actor actor, EndpointOrder order) {
    PartnerId firm = policy.mayAdd(actor);
    check(order);
    book.oneAtATime(firm);
    if (book.list().size() >= MOST) {
      throw new Refusal.Conflict("too_many_endpoints", "At most " + MOST + " endpoints");
    }
    WebhookEndpointId id = new WebhookEndpointId(ids.next());
    boolean full = policy.fullData(actor, policy.seesRecords(actor), order.givenFullData());
    book.add(id, firm, order, full);
    WebhookSecret secret = secrets.add(firm, id);
    deliveries.addOwn(id, firm, DeliveryKind.CHALLENGE);
    publish(actor, book.get(id), WebhookEndpointChanged.Kind.CREATED);
    return new Made(id, secret.text());
  }

  /** A new address has to answer a challenge of its own before anything more is sent to it. */
  public void change(Actor actor, WebhookEndpointId id, long version, EndpointOrder order) {
    policy.mayAdd(actor);
    WebhookEndpoint before = current(id, version);
    check(order);
    boolean moved = !before.url().equals(order.givenUrl());
    boolean kept = before.fullData() && (!moved || policy.seesRecords(actor));
    boolean full = policy.fullData(actor, kept, order.givenFullData());
    book.change(id, order, full);
    WebhookEndpoint changed = book.get(id);
    publish(actor, changed, WebhookEndpointChanged.Kind.CHANGED);
    if (full && !before.fullData()) {
      publish(actor, changed, WebhookEndpointChanged.Kind.DATA_CONFIRMED);
    }
    turn(actor, changed, moved, order.enabled());
  }

  /** Whether {@link #confirmFullData} would be refused for the role. */
  public boolean mayConfirmData(Actor actor) {
    policy.mayKeep(actor);
    return policy.mayGiveData(actor);
  }

  /**
   * An owner lets an endpoint that somebody without business records made have them.
   *
   * @see WebhookPolicy#fullData which does the same where more is changed
   */
  public void confirmFullData(Actor actor, WebhookEndpointId id, long version) {
    policy.mayAdd(actor);
    policy.requireGiving(actor);
    if (!current(id, version).fullData()) {
      book.giveFullData(id);
      publish(actor, book.get(id), WebhookEndpointChanged.Kind.DATA_CONFIRMED);
    }
  }

  /** What waits is not sent any more; it can be replayed later. Doing it twice changes nothing. */
  public void switchOff(Actor actor, WebhookEndpointId id, long version) {
    policy.mayKeep(actor);
    WebhookEndpoint endpoint = current(id, version);
    if (endpoint.state() != EndpointState.DISABLED) {
      ending.end(actor, endpoint, EndpointEnd.HAND);
    }
  }

  /** Asks the address again; it is sent to once it has answered. */
  public void switchOn(Actor actor, WebhookEndpointId id, long version) {
    policy.mayAdd(actor);
    WebhookEndpoint endpoint = current(id, version);
    if (endpoint.state() != EndpointState.ACTIVE) {
      challenge(endpoint);
    }
  }

  public void delete(Actor actor, WebhookEndpointId id, long version) {
    policy.mayKeep(actor);
    WebhookEndpoint endpoint = current(id, version);
    publish(actor, endpoint, WebhookEndpointChanged.Kind.DELETED);
    book.delete(id);
  }

  /** A second secret beside the first, which ends in 24 hours. */
  public Made addSecret(Actor actor, WebhookEndpointId id, long version) {
    PartnerId firm = policy.mayAdd(actor);
    WebhookEndpoint endpoint = current(id, version);
    if (endpoint.secrets().size() >= MOST_SECRETS) {
      throw new Refusal.Conflict("too_many_secrets", "The one before the last still signs");
    }
    WebhookSecret secret = secrets.add(firm, id);
    book.touch(id);
    publish(actor, endpoint, WebhookEndpointChanged.Kind.SECRET_ADDED);
    return new Made(id, secret.text());
  }

  private void check(EndpointOrder order) {
    order.check();
    try {
      guard.read(order.givenUrl());
    } catch (AddressRefused refused) {
      String why = String.valueOf(refused.getMessage());
      throw new Refusal.Unprocessable(
          "webhook_url_refused",
          "The address " + why,
          List.of(new Refusal.Problem("url", "webhook_url_refused", why)));
    }
  }

  private void turn(
      Actor actor, WebhookEndpoint endpoint, boolean moved, @Nullable Boolean enabled) {
    boolean off = endpoint.state() == EndpointState.DISABLED;
    if (Boolean.FALSE.equals(enabled) && !off) {
      ending.end(actor, endpoint, EndpointEnd.HAND);
    } else if ((moved && !off) || (off && Boolean.TRUE.equals(enabled))) {
      challenge(endpoint);
    }
  }

  private void challenge(WebhookEndpoint endpoint) {
    book.become(endpoint.id(), EndpointState.PENDING, Optional.empty());
    deliveries.addOwn(endpoint.id(), endpoint.firm(), DeliveryKind.CHALLENGE);
  }

  private WebhookEndpoint current(WebhookEndpointId id, long version) {
    WebhookEndpoint endpoint = book.lock(id);
    Versions.check(version, endpoint.version());
    return endpoint;
  }

  private void publish(Actor actor, WebhookEndpoint endpoint, WebhookEndpointChanged.Kind kind) {
    events.publish(actor, WebhookEndpointChanged.of(endpoint, kind, null, clock.instant()));
  }
}
