package tandem.web.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How this reader wants the portal: kept in cookies, so that the first byte is already right and
 * nothing flashes. The zone is told by the browser's script; without it times are shown in UTC and
 * say so.
 */
public record Preferences(Language language, String theme, ZoneId zone, boolean keys) {
  static final String LANGUAGE = "tandem-lang";
  static final String THEME = "tandem-theme";
  static final String ZONE = "tandem-zone";
  static final String KEYS = "tandem-keys";
  static final Set<String> THEMES = Set.of("system", "light", "dark");

  /** Cookie first, then the person's own locale, then what the browser asks for. */
  static Preferences of(HttpServletRequest request, Optional<String> ownLocale) {
    Stream<String> chosen = cookie(request, LANGUAGE).stream();
    Stream<String> asked =
        request.getHeader("Accept-Language") == null
            ? Stream.empty()
            : Collections.list(request.getLocales()).stream().map(Locale::toLanguageTag);
    Language language =
        Stream.of(chosen, ownLocale.stream(), asked)
            .flatMap(tags -> tags)
            .flatMap(tag -> Language.of(tag).stream())
            .findFirst()
            .orElse(Language.EN);
    String theme = cookie(request, THEME).filter(THEMES::contains).orElse("system");
    ZoneId zone = cookie(request, ZONE).flatMap(Preferences::zone).orElse(ZoneOffset.UTC);
    boolean keys = cookie(request, KEYS).map(value -> !value.equals("off")).orElse(true);
    return new Preferences(language, theme, zone, keys);
  }

  static Optional<ZoneId> zone(String id) {
    try {
      // Browsers send Europe/Moscow; "/" is escaped because cookies do not carry it everywhere.
      return Optional.of(ZoneId.of(id.replace('.', '/')));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }
}
