package tandem.leads;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a lead that a reviewer can ask about; only those unlock while information is
 * requested.
 */
public enum LeadField {
  TAX_ID("customer.tax_id"),
  CUSTOMER_NAME("customer.name"),
  COUNTRY("customer.country"),
  WEBSITE("customer.website"),
  DETAILS("customer.details"),
  CONTACT("contact"),
  LINES("lines"),
  AMOUNT("amount"),
  EXPECTED_CLOSE("expected_close"),
  NEED("need"),
  ANSWERS("answers"),
  PROGRAMME("programme_id");

  /** What a reviewer can ask about: a lead stays in the programme it was handed in under. */
  public static final Set<LeadField> ASKABLE =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(PROGRAMME)));

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
