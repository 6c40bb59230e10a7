package tandem.platform.audit;

import java.util.Base64;
import java.util.UUID;

/** A sealed value of a record: about whom, and key and ciphertext in one text. */
public record Sealed(String subject, String text) {
  private static final int KEY_LENGTH = 36;

  UUID key() {
    return UUID.fromString(text.substring(0, KEY_LENGTH));
  }

  byte[] ciphertext() {
    return Base64.getUrlDecoder().decode(text.substring(KEY_LENGTH + 1));
  }
}
