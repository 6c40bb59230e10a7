package tandem.access.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A machine client as the identity provider has to know it.
 *
 * @param scopes all that its tokens may carry
 * @param expires when its last secret stops working
 */
public record ClientAccount(
    String clientId,
    String name,
    Set<String> scopes,
    boolean enabled,
    Instant expires,
    Credentials credentials) {
  public ClientAccount {
    scopes = Set.copyOf(scopes);
  }

  /** How the client proves who it is. */
  public sealed interface Credentials {}

  /** One secret, or two while one replaces the other; the newest first. */
  public record Secrets(List<Secret> secrets) implements Credentials {
    public Secrets {
      secrets = List.copyOf(secrets);
    }
  }

  /** Public keys as a JSON Web Key Set (RFC 7517); the client signs with the private ones. */
  public record KeySet(String json) implements Credentials {}

  /** Where the client publishes its keys. */
  public record KeySetAddress(String url) implements Credentials {}

  /**
   * A secret that the provider has already, or one that is on its way.
   *
   * @param digest its SHA-256 in lower-case hexadecimal
   * @param plain empty once the provider has it
   */
  public record Secret(String digest, Optional<String> plain) {
    @Override
    public String toString() {
      return "Secret";
    }
  }
}
