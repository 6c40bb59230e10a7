package tandem.customers;

import com.google.errorprone.annotations.Immutable;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How each country writes its value added tax number (format as published for VIES) and checks it.
 * Where a country gives several kinds of number and not all of them carry a check digit, the check
 * lets the others pass.
 */
enum VatCountry {
  AT("U[0-9]{8}", VatChecksums::austria),
  BE("[01][0-9]{9}", VatChecksums::belgium),
  BG("[0-9]{9,10}", VatChecksums::bulgaria),
  CY("[0-9]{8}[A-Z]", VatChecksums::cyprus),
  CZ("[0-9]{8,10}", VatChecksums::czechia),
  DE("[1-9][0-9]{8}", Digits::mod11And10),
  DK("[1-9][0-9]{7}", VatChecksums::denmark),
  EE("[0-9]{9}", VatChecksums::estonia),
  EL("[0-9]{9}", VatChecksums::greece),
  ES("[A-Z][0-9]{7}[A-Z]|[A-Z][0-9]{8}|[0-9]{8}[A-Z]", VatChecksums::spain),
  FI("[0-9]{8}", VatChecksums::finland),
  FR("[0-9A-HJ-NP-Z]{2}[0-9]{9}", VatChecksums::france),
  HR("[0-9]{11}", Digits::mod11And10),
  HU("[0-9]{8}", VatChecksums::hungary),
  IE("[0-9]{7}[A-W][A-I]?|[0-9][A-Z+*][0-9]{5}[A-W]", VatChecksums::ireland),
  IT("[0-9]{11}", Digits::luhn),
  LT("[0-9]{7}1[0-9]|[0-9]{10}1[0-9]", VatChecksums::lithuania),
  LU("[0-9]{8}", VatChecksums::luxembourg),
  LV("[0-9]{11}", VatChecksums::latvia),
  MT("[1-9][0-9]{7}", VatChecksums::malta),
  NL("[0-9]{9}B[0-9]{2}", VatChecksums::netherlands),
  PL("[0-9]{10}", VatChecksums::poland),
  PT("[1-9][0-9]{8}", VatChecksums::portugal),
  RO("[1-9][0-9]{1,9}", VatChecksums::romania),
  SE("[0-9]{10}[0-9][1-9]", number -> Digits.luhn(number.substring(0, 10))),
  SI("[1-9][0-9]{7}", VatChecksums::slovenia),
  SK("[1-9][0-9]{9}", number -> Digits.value(number, 0, 10) % 11 == 0),
  /** Northern Ireland trades goods under European rules with its own prefix. */
  XI("[0-9]{9}|[0-9]{12}", VatChecksums::britain),
  GB("[0-9]{9}|[0-9]{12}", VatChecksums::britain),
  CH("E[0-9]{9}(MWST|TVA|IVA)?", VatChecksums::switzerland),
  NO("[0-9]{9}(MVA)?", VatChecksums::norway);

  /** Whether the digits of a number whose format fits belong together. */
  @Immutable
  private interface Checksum {
    boolean holds(String national);
  }

  private final Pattern format;
  private final Checksum checksum;

  VatCountry(String format, Checksum checksum) {
    this.format = Pattern.compile(format);
    this.checksum = checksum;
  }

  static Optional<VatCountry> of(String number) {
    return Arrays.stream(values()).filter(it -> number.startsWith(it.name())).findFirst();
  }

  Optional<String> fault(String number) {
    String national = number.substring(2);
    if (!format.matcher(national).matches()) {
      return Optional.of("tax_id_format");
    }
    return checksum.holds(national) ? Optional.empty() : Optional.of("tax_id_checksum");
  }
}
