package tandem.leads;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import tandem.platform.Texts;

/**
 * The words by which a dealer confirms that a contact agreed. New words are a new version: a test
 * holds the hash of these.
 */
public final class ConsentText {
  public static final String VERSION = "2026-11";

  private ConsentText() {}

  /** As the form shows it, in {@code en} or {@code ru}. */
  public static String words(String locale) {
    return Texts.of("leads", locale).get("consent.text");
  }

  /** SHA-256 of the words, in hexadecimal. */
  public static String hash(String locale) {
    return sha256(words(locale));
  }

  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("SHA-256 is missing", missing);
    }
  }
}
