package tandem.web.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages the portal speaks completely. */
public enum Language {
  EN("en", Locale.ENGLISH, "English"),
  RU("ru", Locale.forLanguageTag("ru"), "Русский");

  private final String tag;
  private final Locale locale;
  private final String ownName;

  Language(String tag, Locale locale, String ownName) {
    this.tag = tag;
    this.locale = locale;
    this.ownName = ownName;
  }

  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  /** How its speakers call it; a switch never translates it. */
  public String ownName() {
    return ownName;
  }

  public static Optional<Language> of(String languageTag) {
    String wanted = Locale.forLanguageTag(languageTag).getLanguage();
    return Arrays.stream(values()).filter(language -> language.tag.equals(wanted)).findFirst();
  }
}
