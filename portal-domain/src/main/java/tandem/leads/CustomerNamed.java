package tandem.leads;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.platform.Text;

/** Who the customer of a lead is said to be: tax id, name, or both. Texts are tidied. */
public record CustomerNamed(
    @Nullable TaxScheme taxScheme, @Nullable String taxNumber, @Nullable String name) {
  public CustomerNamed {
    name = Text.tidy(name);
    taxNumber = Text.tidy(taxNumber);
    if (taxNumber == null) {
      taxScheme = null;
    } else if (taxScheme != null && TaxId.check(taxScheme, taxNumber).isEmpty()) {
      taxNumber = new TaxId(taxScheme, taxNumber).number();
    }
  }

  /** Scheme and number, as {@code INN 7803773603}. */
  public Optional<String> taxId() {
    return taxNumber == null || taxScheme == null
        ? Optional.empty()
        : Optional.of(taxScheme + " " + taxNumber);
  }

  /**
   * Whether the website that was given with the other name may be this one's: only while name or
   * number stays the same.
   */
  boolean sitePossiblyOf(CustomerNamed before) {
    return (name != null && name.equals(before.name))
        || (taxNumber != null
            && taxNumber.equals(before.taxNumber)
            && taxScheme == before.taxScheme);
  }

  /** All that is known, in one line. */
  public String line() {
    return Stream.of(name, taxId().orElse(null))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }
}
