package tandem.customers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The registers that give a company its number. Each scheme knows how its numbers are written and,
 * where the number carries one, how its check digit is made, so that a slip of the finger is found
 * before two firms are taken for one.
 */
public enum TaxScheme {
  /**
   * Russia: 10 digits for companies, 12 for people in business; check digits by FNS order
   * MM-3-06/616.
   */
  INN {
    @Override
    Optional<String> fault(String number) {
      if (!DIGITS.matcher(number).matches()) {
        return Optional.of("tax_id_characters");
      }
      if (number.length() != 10 && number.length() != 12) {
        return Optional.of("tax_id_length");
      }
      if (number.startsWith("00")) {
        return Optional.of("tax_id_prefix");
      }
      return faultIf(!InnChecksum.holds(number), "tax_id_checksum");
    }
  },

  /** European value added tax number with its country prefix, as in VIES; Greece is {@code EL}. */
  VAT {
    @Override
    String normalised(String typed) {
      String number = super.normalised(typed);
      return number.startsWith("GR") ? "EL" + number.substring(2) : number;
    }

    @Override
    Optional<String> fault(String number) {
      if (number.length() < 4 || number.length() > 16) {
        return Optional.of("tax_id_length");
      }
      return VatCountry.of(number)
          .map(country -> country.fault(number))
          .orElse(Optional.of("tax_id_country"));
    }
  },

  /**
   * United States employer identification number: 9 digits, the first two a campus the IRS uses.
   */
  EIN {
    @Override
    Optional<String> fault(String number) {
      if (!DIGITS.matcher(number).matches()) {
        return Optional.of("tax_id_characters");
      }
      if (number.length() != 9) {
        return Optional.of("tax_id_length");
      }
      return faultIf(UNUSED_EIN_PREFIXES.contains(number.substring(0, 2)), "tax_id_prefix");
    }
  },

  /** Any other register: 3 to 32 letters and digits, no further check is possible. */
  OTHER {
    @Override
    Optional<String> fault(String number) {
      if (!LETTERS_AND_DIGITS.matcher(number).matches()) {
        return Optional.of("tax_id_characters");
      }
      return faultIf(number.length() < 3 || number.length() > 32, "tax_id_length");
    }
  };

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[\\p{L}0-9]+");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}./_]+");
  private static final Set<String> UNUSED_EIN_PREFIXES =
      Set.of(
          "00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89",
          "96", "97");

  /** The code of what is wrong with a normalised number, or nothing. */
  abstract Optional<String> fault(String number);

  /** People type spaces, dots and dashes; the register knows none of them. */
  String normalised(String typed) {
    String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return SEPARATORS.matcher(folded).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private static Optional<String> faultIf(boolean wrong, String code) {
    return wrong ? Optional.of(code) : Optional.empty();
  }
}
