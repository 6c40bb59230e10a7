package tandem.access.clients;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * Something happened to a machine client.
 *
 * @param kid which secret or key; empty where none is meant
 */
public record ApiClientChanged(
    ApiClientId apiClient, PartnerId partner, String clientId, Kind kind, String kid, Instant at)
    implements DomainEvent {

  /** What became of it. */
  public enum Kind {
    CREATED,
    KEY_ADDED,
    KEY_REMOVED,
    CONFIRMED,
    EXPIRED,
    REVOKED
  }

  @Override
  public String eventName() {
    return "api_client." + kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String objectId() {
    return apiClient.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
