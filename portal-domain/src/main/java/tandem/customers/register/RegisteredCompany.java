package tandem.customers.register;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A company as its register tells. Texts are cut to what a form takes; what cannot be, a company
 * without a name, a country that is none, a day before registers were kept or far ahead, is refused
 * with {@link IllegalArgumentException}: such an answer counts as none.
 *
 * @param country ISO 3166-1 code
 * @param registryNumber ОГРН in Russia
 * @param branchCode КПП in Russia
 * @param address one line, at most 500 characters
 * @param asOf the day of the register's own data
 */
public record RegisteredCompany(
    String name,
    String country,
    RegisterState state,
    Optional<String> registryNumber,
    Optional<String> branchCode,
    Optional<String> address,
    Optional<LocalDate> asOf) {
  private static final int NAME = 200;
  private static final int ADDRESS = 500;
  private static final int NUMBER = 40;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  public RegisteredCompany {
    name = line(name, NAME);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a company without a name");
    }
    if (!COUNTRIES.contains(country)) {
      throw new IllegalArgumentException("no country: " + line(country, NUMBER));
    }
    if (asOf.filter(day -> day.isBefore(FIRST) || day.isAfter(LAST)).isPresent()) {
      throw new IllegalArgumentException("no day of this time: " + asOf.get());
    }
    registryNumber = registryNumber.map(text -> line(text, NUMBER)).filter(text -> !text.isEmpty());
    branchCode = branchCode.map(text -> line(text, NUMBER)).filter(text -> !text.isEmpty());
    address = address.map(text -> line(text, ADDRESS)).filter(text -> !text.isEmpty());
  }

  /** Others' text is never trusted to be one short line. */
  private static String line(String text, int most) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
    if (line.length() <= most) {
      return line;
    }
    boolean pair = Character.isHighSurrogate(line.charAt(most - 1));
    return line.substring(0, pair ? most - 1 : most).strip();
  }
}
