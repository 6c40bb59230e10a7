package tandem.platform;

import java.text.Normalizer;
import java.util.Locale;

/** A name as part of an address or a code: lower-case ASCII letters, digits and single dashes. */
public final class Slug {
  private Slug() {}

  public static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
