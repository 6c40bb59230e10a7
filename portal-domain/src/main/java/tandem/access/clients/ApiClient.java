package tandem.access.clients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.platform.PartnerId;

/**
 * A machine client as its firm sees it. Holds no secret.
 *
 * @param clientId its name at the token endpoint
 * @param keyUrl where it publishes its keys, for {@link ClientMethod#KEY_URL}
 * @param expires when it stops working, whatever happens
 * @param lastUsed to the minute
 */
public record ApiClient(
    ApiClientId id,
    PartnerId firm,
    String clientId,
    String name,
    ClientMethod method,
    Optional<String> keyUrl,
    Set<String> scopes,
    ApiClientState state,
    String author,
    Instant createdAt,
    Instant expires,
    Optional<Instant> lastUsed,
    Optional<Instant> confirmedAt,
    Optional<String> confirmedBy,
    List<Key> keys,
    long version) {
  public ApiClient {
    scopes = Set.copyOf(scopes);
    keys = List.copyOf(keys);
  }

  /**
   * A secret or a public key that counts at present.
   *
   * @param hint the last characters of a secret, or the kind of a key
   * @param delivered whether the identity provider has it
   */
  public record Key(String kid, String hint, Instant createdAt, boolean delivered) {}

  public boolean usable() {
    return state == ApiClientState.ACTIVE || state == ApiClientState.SETTING_UP;
  }
}
