package tandem.web.platform;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of the portal in one language, in ICU message format (plurals, selects). One file a
 * context and language: {@code messages/leads_ru.properties}. A missing key is a fault of ours and
 * is thrown, because a test holds that every key used exists in every language.
 */
public final class Texts {
  /** The files, one a context; a new context adds its name here. */
  static final List<String> FILES =
      List.of(
          "portal",
          "home",
          "imports",
          "leads",
          "deals",
          "work",
          "earnings",
          "notices",
          "errors",
          "fields",
          "styleguide",
          "desk",
          "matching",
          "checks",
          "customers",
          "view",
          "audit",
          "team",
          "webhooks",
          "visitor",
          "people",
          "firms",
          "offers",
          "parties",
          "programmes",
          "processes",
          "plans",
          "insight",
          "privacy",
          "receipts");

  private static final Map<Language, Texts> LOADED = load();

  private final Language language;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Texts(Language language, Map<String, String> patterns) {
    this.language = language;
    this.patterns = patterns;
  }

  public static Texts in(Language language) {
    Texts texts = LOADED.get(language);
    if (texts == null) {
      throw new IllegalStateException("No texts in " + language);
    }
    return texts;
  }

  public Language language() {
    return language;
  }

  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /** The text of a key; arguments are numbered {0}, {1} … in the pattern. */
  public String t(String key, Object... arguments) {
    @Nullable String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No text for %s in %s".formatted(key, language));
    }
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    MessageFormat shared =
        formats.computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()));
    // ICU's formats are not safe for several threads; a clone is cheap, a parse is not.
    MessageFormat own = shared.clone();
    return Formats.plainSpaces(own.format(arguments));
  }

  /** All keys that begin so. */
  public Set<String> keys(String beginning) {
    return patterns.keySet().stream()
        .filter(key -> key.startsWith(beginning))
        .collect(Collectors.toUnmodifiableSet());
  }

  String pattern(String key) {
    return Objects.requireNonNull(patterns.get(key), key);
  }

  Set<String> keys() {
    return patterns.keySet();
  }

  private static Map<Language, Texts> load() {
    Map<Language, Texts> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Map<String, String> patterns = new ConcurrentHashMap<>();
      for (String file : FILES) {
        Properties read = read("/messages/%s_%s.properties".formatted(file, language.tag()));
        for (String key : read.stringPropertyNames()) {
          if (patterns.put(key, read.getProperty(key)) != null) {
            throw new IllegalStateException("Two texts for " + key + " in " + language);
          }
        }
      }
      all.put(language, new Texts(language, patterns));
    }
    return all;
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing texts: " + resource);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
