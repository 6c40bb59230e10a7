package tandem.access.company;

import java.util.Locale;
import java.util.Optional;

/**
 * A country, or one territory in it as the register of firms calls it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param territory empty for the whole country
 */
public record Region(String country, String territory) {
  private static final int LONGEST = 200;

  public Region {
    country = country.strip().toUpperCase(Locale.ROOT);
    territory = territory.strip();
  }

  /** As in forms and events: {@code RU} or {@code RU/Урал}. */
  public String text() {
    return territory.isEmpty() ? country : country + "/" + territory;
  }

  public static Optional<Region> parse(String text) {
    String[] parts = text.split("/", 2);
    boolean country = parts[0].strip().matches("[A-Za-z]{2}");
    String territory = parts.length == 1 ? "" : parts[1];
    return country && territory.length() <= LONGEST
        ? Optional.of(new Region(parts[0], territory))
        : Optional.empty();
  }
}
