package tandem.web.platform;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every template gets besides its own model: words and formats in the reader's language, who
 * they are, where they stand, and what the shell shows.
 *
 * @param address path and query of this page, to come back to
 * @param sessionSeconds until the session ends if nothing happens; 0 where nobody is signed in
 */
public record Page(
    Texts texts,
    Formats format,
    Viewer viewer,
    Preferences preferences,
    String path,
    String address,
    List<Navigation.Entry> navigation,
    long unread,
    List<Flash> flashes,
    Csrf csrf,
    String requestId,
    long sessionSeconds,
    boolean demo) {

  /** Name and value of the hidden field that proves a form is ours. */
  public record Csrf(String field, String token) {}

  public Page {
    navigation = List.copyOf(navigation);
    flashes = List.copyOf(flashes);
  }

  public String t(String key, Object... arguments) {
    return texts.t(key, arguments);
  }

  public String asset(String name) {
    return Assets.shared().url(name);
  }

  public String language() {
    return texts.language().tag();
  }

  /** The company works denser than dealers do. */
  public String density() {
    return viewer.company() ? "desk" : "dealer";
  }

  /** A country's name in the reader's language; empty when none is known. */
  public String country(@Nullable String code) {
    return code == null ? "" : Locale.of("", code).getDisplayCountry(texts.language().locale());
  }

  /**
   * An error as the summary above a form tells it: with the name of its field, where it has one.
   */
  public String inSummary(FieldError error) {
    String key = "field." + error.field().replaceAll("\\.\\d+", "");
    return texts.has(key) ? texts.t(key) + ": " + error.message() : error.message();
  }

  public String text(Flash flash) {
    return texts.t(flash.key(), flash.arguments().toArray());
  }
}
