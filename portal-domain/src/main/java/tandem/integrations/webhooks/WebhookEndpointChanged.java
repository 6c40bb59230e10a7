package tandem.integrations.webhooks;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * An endpoint was made, changed or switched off.
 *
 * @param url scheme and host alone: what follows may hold a token, and histories are kept for long
 * @param end why, of {@link Kind#DISABLED} only
 */
public record WebhookEndpointChanged(
    WebhookEndpointId endpoint,
    PartnerId partner,
    Kind kind,
    String url,
    @Nullable EndpointEnd end,
    Instant at)
    implements DomainEvent {
  /**
   * @param end why, of {@link Kind#DISABLED} only
   */
  static WebhookEndpointChanged of(
      WebhookEndpoint endpoint, Kind kind, @Nullable EndpointEnd end, Instant at) {
    return new WebhookEndpointChanged(
        endpoint.id(),
        endpoint.firm(),
        kind,
        endpoint.url().replaceFirst("^(https?://[^/?#]+).*", "$1"),
        end,
        at);
  }

  /** What became of it. */
  public enum Kind {
    CREATED,
    CHANGED,
    DATA_CONFIRMED,
    /** Was asked four times whether it is the firm's; it stays pending. */
    UNANSWERED,
    SECRET_ADDED,
    VERIFIED,
    DISABLED,
    REPLAYED,
    DELETED
  }

  @Override
  public String eventName() {
    return "webhook_endpoint." + kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String objectId() {
    return endpoint.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
