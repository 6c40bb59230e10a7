package tandem.customers;

import java.util.Optional;
import tandem.platform.Refusal;

/**
 * A company's number in a tax register, normalised: no spaces, dots or dashes, capital letters. Two
 * equal tax ids are the same company. What somebody types comes in through {@link #given}; what is
 * stored is taken as it is, for a check that grew stricter since must not stop whoever reads it.
 */
public record TaxId(TaxScheme scheme, String number) {

  public TaxId {
    number = scheme.normalised(number);
  }

  /**
   * Refuses {@code tax_id_length}, {@code tax_id_characters}, {@code tax_id_prefix}, {@code
   * tax_id_country}, {@code tax_id_format} and {@code tax_id_checksum}.
   */
  public static TaxId given(TaxScheme scheme, String typed) {
    TaxId taxId = new TaxId(scheme, typed);
    Optional<String> fault = scheme.fault(taxId.number);
    if (fault.isPresent()) {
      throw new Refusal.Invalid(
          "tax_id", fault.get(), "%s is not a valid %s".formatted(typed, scheme));
    }
    return taxId;
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
