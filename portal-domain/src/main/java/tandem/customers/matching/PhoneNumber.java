package tandem.customers.matching;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as far as two writings of one can be told to be the same: digits only, in
 * international form where the writing tells it (+, 00, or the Russian 8), extension dropped. Not a
 * check whether the number is in use.
 *
 * @param digits 7 to 15 of them (ITU-T E.164)
 * @param international whether the country's code stands in front
 */
public record PhoneNumber(String digits, boolean international) {
  private static final int SHORTEST = 7;
  private static final int LONGEST = 15;
  private static final int ENOUGH = 9;
  private static final Pattern EXTENSION =
      Pattern.compile(
          "(?:ext|extension|доб|durchwahl|x|#|;).*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  private static final Pattern TRUNK = Pattern.compile("\\(0\\)");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  public static Optional<PhoneNumber> of(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    text = TRUNK.matcher(EXTENSION.matcher(text).replaceFirst("")).replaceFirst("");
    String digits = NO_DIGIT.matcher(text).replaceAll("");
    boolean international = text.startsWith("+");
    if (!international && digits.startsWith("00")) {
      digits = digits.substring(2);
      international = true;
    } else if (!international && digits.length() == 11 && digits.startsWith("8")) {
      digits = "7" + digits.substring(1);
      international = true;
    } else if (!international && digits.startsWith("0")) {
      digits = digits.substring(1);
    }
    return digits.length() < SHORTEST || digits.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new PhoneNumber(digits, international));
  }

  /** The same in full, or one without its country and the same at least in its last nine digits. */
  public boolean reaches(PhoneNumber other) {
    if (international == other.international) {
      return digits.equals(other.digits);
    }
    String whole = international ? digits : other.digits;
    String national = international ? other.digits : digits;
    return national.length() >= ENOUGH && whole.endsWith(national);
  }

  @Override
  public String toString() {
    return international ? "+" + digits : digits;
  }
}
