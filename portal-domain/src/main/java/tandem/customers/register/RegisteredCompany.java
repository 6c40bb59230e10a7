package tandem.customers.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A company as its register tells. Texts are cut to what a form takes.
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

  public RegisteredCompany {
    name = line(name, NAME);
    registryNumber = registryNumber.map(text -> line(text, NUMBER)).filter(text -> !text.isEmpty());
    branchCode = branchCode.map(text -> line(text, NUMBER)).filter(text -> !text.isEmpty());
    address = address.map(text -> line(text, ADDRESS)).filter(text -> !text.isEmpty());
  }

  /** Others' text is never trusted to be one short line. */
  private static String line(String text, int most) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (line.length() <= most) {
      return line;
    }
    boolean pair = Character.isHighSurrogate(line.charAt(most - 1));
    return line.substring(0, pair ? most - 1 : most).strip();
  }
}
