package tandem.api.platform.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences of the API in the languages it speaks. English is the language of last resort. */
public final class Texts {
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ru"));

  private static final String BUNDLE = "tandem.api.problems";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Texts() {}

  /**
   * The best of our languages for an {@code Accept-Language}; a header nobody can read asks for
   * English.
   */
  public static Locale language(Optional<String> acceptLanguage) {
    return acceptLanguage.flatMap(Texts::firstKnown).orElse(Locale.ENGLISH);
  }

  private static Optional<Locale> firstKnown(String acceptLanguage) {
    try {
      return Optional.ofNullable(
          Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  public static Optional<String> find(Locale language, String key, Collection<?> values) {
    try {
      String text =
          ResourceBundle.getBundle(BUNDLE, language, Texts.class.getClassLoader(), EXACT)
              .getString(key);
      return Optional.of(filled(text, values));
    } catch (MissingResourceException unknown) {
      return Optional.empty();
    }
  }

  private static String filled(String text, Collection<?> values) {
    int place = 0;
    for (Object value : values) {
      text = text.replace("{" + place + "}", String.valueOf(value));
      place++;
    }
    return text;
  }
}
