package tandem.customers.names;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A text and all that is left of it when one letter goes (symmetric delete, Garbe 2012): two texts
 * one slip apart always share one of these.
 */
public final class Slips {
  private Slips() {}

  public static Set<String> of(String text) {
    Set<String> slips = new LinkedHashSet<>();
    slips.add(text);
    for (int i = 0; i < text.length(); i++) {
      slips.add(text.substring(0, i) + text.substring(i + 1));
    }
    return slips;
  }
}
