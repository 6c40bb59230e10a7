package tandem.customers;

import java.util.Optional;
import tandem.platform.Refusal;

/**
 * A company's number in a tax register, normalised: no spaces, dots or dashes, capital letters. Two
 * equal tax ids are the same company. Refused with {@code tax_id_length}, {@code
 * tax_id_characters}, {@code tax_id_prefix}, {@code tax_id_country}, {@code tax_id_format} or
 * {@code tax_id_checksum}.
 */
public record TaxId(TaxScheme scheme, String number) {

  public TaxId {
    String typed = number;
    number = scheme.normalised(typed);
    Optional<String> fault = scheme.fault(number);
    if (fault.isPresent()) {
      throw new Refusal.Invalid(
          "tax_id", fault.get(), "%s is not a valid %s".formatted(typed, scheme));
    }
  }

  /** The code of what is wrong with a number as typed, or nothing when it is good. */
  public static Optional<String> check(TaxScheme scheme, String typed) {
    return scheme.fault(scheme.normalised(typed));
  }

  @Override
  public String toString() {
    return scheme + " " + number;
  }
}
