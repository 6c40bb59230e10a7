package tandem.it.harness;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an app on a phone shows (RFC 6238: SHA-1, six digits, thirty seconds). */
public final class Totp {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECONDS = 30;

  private final byte[] key;

  /**
   * @param secret in base 32, as Keycloak shows it to be typed
   */
  public Totp(String secret) {
    StringBuilder bits = new StringBuilder();
    for (char letter : secret.replaceAll("[^A-Z2-7]", "").toCharArray()) {
      String five = Integer.toBinaryString(BASE32.indexOf(letter));
      bits.append("0".repeat(5 - five.length())).append(five);
    }
    key = new byte[bits.length() / 8];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
    }
  }

  public String now() {
    return code(Instant.now().getEpochSecond() / SECONDS);
  }

  /** The next one, for whoever has used this one: no code is good twice. */
  public String next() {
    return code(Instant.now().getEpochSecond() / SECONDS + 1);
  }

  private String code(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
