package tandem.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Keeps secrets that the product needs again unreadable in the database: AES-256-GCM under a key of
 * {@code tandem.audit.keys} whose name is kept beside, so that keys can be changed
 * (api-and-security D.6).
 */
@ApplicationScoped
public class SecretBox {
  private static final String PURPOSE = "secret box: ";

  private final MasterKeys keys;

  @Inject
  SecretBox(MasterKeys keys) {
    this.keys = keys;
  }

  /** The container's proxy stands on this one. */
  protected SecretBox() {
    this(new MasterKeys());
  }

  /**
   * A secret as it is kept.
   *
   * @param key name of the key it lies under
   * @param sealed in base64
   */
  public record Kept(String key, String sealed) {
    @Override
    public String toString() {
      return "Kept[" + key + "]";
    }
  }

  /** For tests: one key made of this secret, of 32 characters or more. */
  public static SecretBox of(String secret) {
    return new SecretBox(new MasterKeys(secret));
  }

  /**
   * @param owner public id of what the secret belongs to: it opens for no other
   */
  public Kept close(String secret, String owner) {
    String name = keys.current();
    byte[] sealed =
        Cipher256.seal(keys.key(name), secret.getBytes(StandardCharsets.UTF_8), PURPOSE + owner);
    return new Kept(name, Base64.getEncoder().encodeToString(sealed));
  }

  /** Throws when the key is no longer among the settings, or the secret is another owner's. */
  public String open(Kept kept, String owner) {
    return new String(
        Cipher256.open(
            keys.key(kept.key()), Base64.getDecoder().decode(kept.sealed()), PURPOSE + owner),
        StandardCharsets.UTF_8);
  }
}
