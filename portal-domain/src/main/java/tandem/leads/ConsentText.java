package tandem.leads;

import tandem.platform.Sha256;
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
    return Sha256.hex(words(locale));
  }
}
