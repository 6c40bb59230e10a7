package tandem.web.platform;

/** A state as people see it: icon, word and hue, never colour alone. */
public record Badge(String word, String icon, Hue hue, boolean outline) {

  public static Badge of(String word, String icon, Hue hue) {
    return new Badge(word, icon, hue, false);
  }

  public static Badge outlined(String word, String icon, Hue hue) {
    return new Badge(word, icon, hue, true);
  }
}
