package tandem.customers;

import java.util.Optional;
import java.util.UUID;
import tandem.customers.matching.CustomerIdentity;
import tandem.customers.matching.PhoneNumber;
import tandem.customers.matching.SiteName;
import tandem.customers.names.NameReading;
import tandem.platform.persistence.Row;

/** A customer of the registry as comparisons see it. */
record KnownCustomer(UUID id, CustomerIdentity identity) {
  static final String COLUMNS =
      "c.id, c.name, c.tax_scheme, c.tax_number, c.country, c.website, c.parent_name";

  /** Of a row that begins with {@link #COLUMNS}. */
  static KnownCustomer of(Row row) {
    return new KnownCustomer(
        row.uuid(0),
        identity(
            row.text(1),
            row.maybeText(2).map(scheme -> new TaxId(TaxScheme.valueOf(scheme), row.text(3))),
            row.text(4),
            row.maybeText(5),
            row.maybeText(6)));
  }

  static CustomerIdentity identity(RegisterCustomer wanted) {
    return identity(
        wanted.name(), wanted.taxId(), wanted.country(), wanted.website(), wanted.parentName());
  }

  private static CustomerIdentity identity(
      String name,
      Optional<TaxId> taxId,
      String country,
      Optional<String> website,
      Optional<String> group) {
    return new CustomerIdentity(
        NameReading.of(name),
        taxId,
        Optional.of(country),
        website.flatMap(SiteName::of),
        Optional.<PhoneNumber>empty(),
        group.map(NameReading::of));
  }
}
