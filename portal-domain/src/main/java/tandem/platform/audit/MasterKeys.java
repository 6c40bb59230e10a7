package tandem.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys under which the keys of subjects lie in the database, made of the secrets in {@code
 * tandem.audit.keys}, separated by commas: the first wraps new keys, the others still open old
 * ones. A key's name is the beginning of a hash of its secret, so that a wrong secret is noticed.
 */
@ApplicationScoped
public class MasterKeys {
  private static final int SHORTEST = 32;
  private static final int NAME_BYTES = 4;

  @Inject
  @ConfigProperty(name = "tandem.audit.keys")
  String secrets;

  private final Map<String, byte[]> keys = new LinkedHashMap<>();

  @SuppressWarnings("NullAway.Init") // the container sets it
  MasterKeys() {}

  /** Of secrets that no configuration holds. */
  @SuppressWarnings("UnnecessaryAssignment") // made by hand, for tests
  MasterKeys(String secrets) {
    this.secrets = secrets;
  }

  /** The name of the key that wraps new ones. */
  String current() {
    return keys().keySet().iterator().next();
  }

  byte[] key(String name) {
    byte[] key = keys().get(name);
    if (key == null) {
      throw new IllegalStateException(
          "TANDEM_AUDIT_KEYS holds no secret for key " + name + ": keep old ones behind the new");
    }
    return key;
  }

  private synchronized Map<String, byte[]> keys() {
    if (keys.isEmpty()) {
      Arrays.stream(secrets.split(",", -1)).map(String::strip).forEach(this::take);
    }
    return keys;
  }

  private void take(String secret) {
    if (secret.length() < SHORTEST) {
      throw new IllegalStateException(
          "Each secret of TANDEM_AUDIT_KEYS needs " + SHORTEST + " characters or more");
    }
    keys.put(name(secret), derived(secret, "tandem personal values"));
  }

  private static String name(String secret) {
    byte[] hash = derived(secret, "tandem key name");
    return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
  }

  /** HMAC-SHA-256 of a purpose under the secret: one secret yields one key for each purpose. */
  static byte[] derived(String secret, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("HMAC-SHA-256 is missing", missing);
    }
  }
}
