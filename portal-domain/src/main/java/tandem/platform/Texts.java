package tandem.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts for people, kept in bundles beside the context they belong to; English and Russian are
 * complete (TextsTest).
 */
public record Texts(ResourceBundle bundle, Locale locale) {

  /**
   * The texts of a context, for example {@code leads}, in {@code en} or {@code ru}; any other
   * language reads English.
   */
  public static Texts of(String context, String language) {
    Locale locale = Locale.of("ru".equals(language) ? "ru" : "en");
    return new Texts(
        ResourceBundle.getBundle(
            "tandem." + context + ".texts",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        locale);
  }

  public String get(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
  }
}
