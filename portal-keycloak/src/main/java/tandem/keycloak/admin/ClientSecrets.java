package tandem.keycloak.admin;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.access.identity.ClientAccount;
import tandem.access.identity.IdentityProviderAway;
import tandem.platform.Sha256;

/**
 * Puts one or two secrets on a client. Keycloak holds the newer as the client's secret and takes an
 * older one beside it as the "rotated" secret, in attributes of its own, as long as the realm's
 * policy {@code tandem-machines} applies to the client. A secret that Keycloak has already is
 * recognised by its digest, so doing this twice changes nothing.
 */
final class ClientSecrets {
  private static final String SINCE = "client.secret.creation.time";
  private static final String UNTIL = "client.secret.expiration.time";
  private static final String ROTATED = "client.secret.rotated";
  private static final String ROTATED_SINCE = "client.secret.rotated.creation.time";
  private static final String ROTATED_UNTIL = "client.secret.rotated.expiration.time";

  void describe(
      JsonObject now,
      JsonObject known,
      ClientAccount.Secrets wanted,
      ClientAccount account,
      JsonObjectBuilder client,
      JsonObjectBuilder attributes) {
    List<String> there =
        Stream.of(now.getString("secret", ""), known.getString(ROTATED, ""))
            .filter(secret -> !secret.isEmpty())
            .toList();
    List<String> plain = wanted.secrets().stream().map(secret -> plain(secret, there)).toList();
    String end = Long.toString(account.expires().getEpochSecond());
    if (!plain.isEmpty()) {
      client.add("secret", plain.getFirst());
    }
    // an end that is set keeps Keycloak's policy from making a secret of its own
    attributes.add(SINCE, "1").add(UNTIL, end);
    if (plain.size() > 1) {
      attributes.add(ROTATED, plain.get(1));
      attributes.add(ROTATED_SINCE, "1");
      attributes.add(ROTATED_UNTIL, end);
    } else {
      attributes.add(ROTATED, "");
      attributes.add(ROTATED_SINCE, "");
      attributes.add(ROTATED_UNTIL, "");
    }
  }

  private static String plain(ClientAccount.Secret secret, List<String> there) {
    Optional<String> delivered =
        there.stream().filter(it -> digest(it).equals(secret.digest())).findFirst();
    return secret
        .plain()
        .or(() -> delivered)
        .orElseThrow(() ->
            new IdentityProviderAway("A secret is neither here nor in Keycloak: make a new one"));
  }

  private static String digest(String secret) {
    return Sha256.hex(secret);
  }
}
