package tandem.access.clients;

import java.security.SecureRandom;
import java.util.Base64;
import tandem.platform.Sha256;

/**
 * A secret of 256 random bits. Its digest needs no salt: nobody guesses so much.
 *
 * @param plain begins with {@code tdm_}, so that scanners of repositories recognise it
 */
record NewSecret(String plain) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int HINT = 4;

  static NewSecret make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new NewSecret("tdm_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] digest() {
    return Sha256.of(plain);
  }

  String hint() {
    return "…" + plain.substring(plain.length() - HINT);
  }

  @Override
  public String toString() {
    return "NewSecret";
  }
}
