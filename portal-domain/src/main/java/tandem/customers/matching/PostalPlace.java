package tandem.customers.matching;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.customers.names.NameReading;
import tandem.customers.names.SoundKey;
import tandem.customers.names.Word;
import tandem.customers.names.WordKind;

/**
 * Where a firm sits, as far as two writings of one place can be told to be the same: the postal
 * code, or else the town; the number of the house; and the street by the sound of its longest word,
 * whatever the alphabet and the words for street around it.
 */
public record PostalPlace(String area, String house, String street) {
  private static final int LONGEST = 300;
  private static final Pattern NO_CODE = Pattern.compile("[^\\p{L}\\p{Nd}]");
  private static final Pattern HOUSE =
      Pattern.compile("(?<![\\p{L}\\p{Nd}])(\\p{Nd}{1,5}\\p{L}?)(?![\\p{L}\\p{Nd}])");

  /** Nothing when the street, its house, or both postal code and town are missing. */
  public static Optional<PostalPlace> of(String postalCode, String city, String street) {
    if (street.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher house = HOUSE.matcher(Normalizer.normalize(street, Normalizer.Form.NFKC));
    Optional<String> name = sound(street);
    Optional<String> area = area(postalCode, city);
    if (!house.find() || name.isEmpty() || area.isEmpty()) {
      return Optional.empty();
    }
    String number = house.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(new PostalPlace(area.get(), number, name.get()));
  }

  private static Optional<String> area(String postalCode, String city) {
    String code =
        NO_CODE
            .matcher(Normalizer.normalize(postalCode, Normalizer.Form.NFKC))
            .replaceAll("")
            .toUpperCase(Locale.ROOT);
    return code.isEmpty() ? sound(city) : Optional.of(code);
  }

  /** Of the longest word that is none for a street, a house or a town. */
  private static Optional<String> sound(String text) {
    return NameReading.of(text).words().stream()
        .filter(word -> word.kind() != WordKind.ADDRESS && !word.hasDigit())
        .map(Word::sound)
        .map(SoundKey::consonants)
        .filter(sound -> sound.length() > 1)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  @Override
  public String toString() {
    return area + " " + street + " " + house;
  }
}
