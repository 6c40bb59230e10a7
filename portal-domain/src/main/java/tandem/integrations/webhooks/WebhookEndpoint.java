package tandem.integrations.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.platform.PartnerId;

/**
 * An endpoint as its firm sees it. Holds no secret.
 *
 * @param types names of event types, or {@code *} alone for all
 * @param secrets when each secret that signs at present was made, and when it ends; one, or two
 *     during a rotation
 * @param failingSince the first failure after the last success
 * @param fullData whether it is told what happened; otherwise only which object it happened to
 */
public record WebhookEndpoint(
    WebhookEndpointId id,
    PartnerId firm,
    String url,
    String label,
    List<String> types,
    WebhookFormat format,
    EndpointState state,
    Optional<EndpointEnd> ended,
    Instant createdAt,
    Instant updatedAt,
    Optional<Instant> lastSuccess,
    Optional<Instant> failingSince,
    boolean fullData,
    List<Secret> secrets,
    long version) {
  public WebhookEndpoint {
    types = List.copyOf(types);
    secrets = List.copyOf(secrets);
  }

  /** A secret without what is secret of it. */
  public record Secret(Instant createdAt, Optional<Instant> endsAt) {}
}
