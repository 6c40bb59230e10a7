package tandem.keycloak;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The few sentences the adapter says itself, in the languages of the portal. */
final class Words {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ru"));
  private static final String COOKIE = "tandem-lang";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Words() {}

  static String of(Locale language, String key) {
    return ResourceBundle.getBundle(
            "tandem.keycloak.words", language, Words.class.getClassLoader(), EXACT)
        .getString(key);
  }

  /** By {@code Accept-Language}; English for a header nobody can read. */
  static Locale asked(HttpServletRequest request) {
    return asked(request.getHeader("Accept-Language"));
  }

  private static Locale asked(@Nullable String header) {
    if (header == null) {
      return Locale.ENGLISH;
    }
    try {
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES))
          .orElse(Locale.ENGLISH);
    } catch (IllegalArgumentException unreadable) {
      return Locale.ENGLISH;
    }
  }

  /** The language this reader chose in the portal. */
  static Optional<Locale> chosen(HttpServletRequest request) {
    Cookie @Nullable [] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .flatMap(cookie ->
            LANGUAGES.stream().filter(known -> known.getLanguage().equals(cookie.getValue())))
        .findFirst();
  }

  static Locale wanted(HttpServletRequest request) {
    return chosen(request).orElseGet(() -> asked(request));
  }
}
