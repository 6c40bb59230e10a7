package tandem.access.clients;

import java.time.Instant;
import java.util.Optional;

/**
 * A secret or public key as it is kept.
 *
 * @param digest of a secret
 * @param sealed the secret itself, until the identity provider has it
 * @param jwk of a public key
 */
record StoredKey(
    String kid,
    String hint,
    Optional<byte[]> digest,
    Optional<byte[]> sealed,
    Optional<String> jwk,
    Instant createdAt) {

  ApiClient.Key view() {
    return new ApiClient.Key(kid, hint, createdAt, sealed.isEmpty());
  }

  @Override
  public String toString() {
    return "StoredKey[" + kid + "]";
  }
}
