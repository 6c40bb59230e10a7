package tandem.partners.agreements;

import tandem.platform.Sha256;

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits: anybody can check it with any tool. */
public final class TextHash {
  private TextHash() {}

  public static String of(String text) {
    return Sha256.hex(text);
  }
}
