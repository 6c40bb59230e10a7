package tandem.web.platform;

import java.util.Locale;

/** The hues of states; CSS derives text and tint of each for both themes. */
public enum Hue {
  GREY,
  AMBER,
  VIOLET,
  GREEN,
  RED,
  BLUE,
  BRAND;

  /** The value of data-hue in the markup. */
  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
