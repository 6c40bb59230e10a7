package tandem.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of a lead that a reviewer can ask about; only those unlock while information is
 * requested.
 */
public enum LeadField {
  TAX_ID("customer.tax_id"),
  CUSTOMER_NAME("customer.name"),
  COUNTRY("customer.country"),
  WEBSITE("customer.website"),
  CONTACT("contact"),
  LINES("lines"),
  AMOUNT("amount"),
  EXPECTED_CLOSE("expected_close"),
  NEED("need");

  private final String path;

  LeadField(String path) {
    this.path = path;
  }

  /** The member's path in the API, for example {@code customer.tax_id}. */
  public String path() {
    return path;
  }

  public static Optional<LeadField> of(String pathOrName) {
    return Arrays.stream(values())
        .filter(field ->
            field.path.equals(pathOrName)
                || field.name().equals(pathOrName.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
