package tandem.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits in front of the ciphertext. */
final class Cipher256 {
  static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Cipher256() {}

  static byte[] newKey() {
    return random(KEY_BYTES);
  }

  /**
   * @param bound what the text belongs to: opened under another name it is refused
   */
  static byte[] seal(byte[] key, byte[] clear, String bound) {
    byte[] nonce = random(NONCE_BYTES);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, clear, 0, bound);
    byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
    return both;
  }

  /** Throws when key, text or what it is bound to are not those of sealing. */
  static byte[] open(byte[] key, byte[] sealed, String bound) {
    if (sealed.length < NONCE_BYTES) {
      throw new IllegalStateException("A sealed value that is too short");
    }
    return run(
        Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), sealed, NONCE_BYTES, bound);
  }

  private static byte[] run(
      int mode, byte[] key, byte[] nonce, byte[] text, int from, String bound) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text, from, text.length - from);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A personal value cannot be sealed or opened", broken);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
