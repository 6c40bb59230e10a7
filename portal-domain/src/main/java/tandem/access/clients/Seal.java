package tandem.access.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps a secret unreadable in the database for the short time until the identity provider has it
 * (AES-256-GCM, a key of its own derived from TANDEM_SECRET).
 */
@ApplicationScoped
class Seal {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String PURPOSE = "tandem.access.clients.Seal/1";

  private final String secret;

  @Inject
  Seal(@ConfigProperty(name = "tandem.secret", defaultValue = "") String secret) {
    this.secret = secret;
  }

  /** The container's proxy stands on this one. */
  protected Seal() {
    this("");
  }

  byte[] close(String plain, ApiClientId client) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] text =
          cipher(Cipher.ENCRYPT_MODE, nonce, client)
              .doFinal(plain.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A secret could not be sealed", broken);
    }
  }

  /** Empty when TANDEM_SECRET has changed since: the secret is lost and has to be made anew. */
  Optional<String> open(byte[] sealed, ApiClientId client) {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, java.util.Arrays.copyOf(sealed, NONCE), client);
      byte[] plain = cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
      return Optional.of(new String(plain, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException otherKey) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, ApiClientId client)
      throws GeneralSecurityException {
    if (secret.length() < 32) {
      throw new IllegalStateException("TANDEM_SECRET must have at least 32 characters");
    }
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] key = mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(client.text().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
