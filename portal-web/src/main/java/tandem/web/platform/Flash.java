package tandem.web.platform;

import java.io.Serializable;
import java.util.List;

/**
 * Says after a redirect what just happened; words are chosen when it is shown.
 *
 * @param href where one may go on from here; empty if nowhere
 * @param link key of the words of that way
 */
public record Flash(Kind kind, String key, List<String> arguments, String href, String link)
    implements Serializable {

  /** How serious it is; the word is the value of data-kind in the markup. */
  public enum Kind {
    SUCCESS("success", "check"),
    INFO("info", "info"),
    WARNING("warning", "bang"),
    ERROR("error", "bang");

    private final String css;
    private final String icon;

    Kind(String css, String icon) {
      this.css = css;
      this.icon = icon;
    }

    public String css() {
      return css;
    }

    public String icon() {
      return icon;
    }
  }

  public Flash {
    arguments = List.copyOf(arguments);
  }

  public static Flash success(String key, String... arguments) {
    return new Flash(Kind.SUCCESS, key, List.of(arguments), "", "");
  }

  public static Flash warning(String key, String... arguments) {
    return new Flash(Kind.WARNING, key, List.of(arguments), "", "");
  }

  public Flash leadingTo(String path, String words) {
    return new Flash(kind, key, arguments, path, words);
  }
}
