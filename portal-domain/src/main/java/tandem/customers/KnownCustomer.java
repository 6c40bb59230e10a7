package tandem.customers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.customers.matching.CustomerIdentity;
import tandem.customers.matching.PhoneNumber;
import tandem.customers.matching.PostalPlace;
import tandem.customers.matching.SiteName;
import tandem.customers.names.NameReading;
import tandem.platform.persistence.Row;

/** A customer of the registry as comparisons see it. */
record KnownCustomer(UUID id, CustomerIdentity identity) {
  static final String COLUMNS =
      "c.id, c.name, c.tax_scheme, c.tax_number, c.country, c.website, c.parent_name, c.phone, c.postal_code, c.city, c.street,"
          + " array(select n.register || ' ' || n.number from customer_number n where n.customer_id = c.id order by 1)";

  /** Of a row that begins with {@link #COLUMNS}. */
  static KnownCustomer of(Row row) {
    CustomerDetails details =
        new CustomerDetails(
            null,
            null,
            row.maybeText(7).orElse(null),
            row.maybeText(8).orElse(null),
            row.maybeText(9).orElse(null),
            row.maybeText(10).orElse(null));
    return new KnownCustomer(
        row.uuid(0),
        identity(
            row.text(1),
            row.maybeText(2).map(scheme -> new TaxId(TaxScheme.valueOf(scheme), row.text(3))),
            row.text(4),
            row.maybeText(5),
            row.maybeText(6),
            details,
            row.texts(11).stream().map(KnownCustomer::number).toList()));
  }

  static CustomerIdentity identity(RegisterCustomer wanted) {
    return identity(
        wanted.name(),
        wanted.taxId(),
        wanted.country(),
        wanted.website(),
        wanted.parentName(),
        wanted.details(),
        wanted.details().numbers());
  }

  static CustomerIdentity identity(
      String name,
      Optional<TaxId> taxId,
      String country,
      Optional<String> website,
      Optional<String> group,
      CustomerDetails details,
      List<FurtherNumber> numbers) {
    Set<FurtherNumber> all = new LinkedHashSet<>(numbers);
    all.addAll(details.numbers());
    return new CustomerIdentity(
        NameReading.of(name),
        taxId,
        Optional.of(country),
        website.flatMap(SiteName::of),
        Optional.ofNullable(details.phone()).flatMap(PhoneNumber::of),
        group.map(NameReading::of),
        all,
        PostalPlace.of(text(details.postalCode()), text(details.city()), text(details.street())));
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }

  static FurtherNumber number(String stored) {
    int space = stored.indexOf(' ');
    return new FurtherNumber(stored.substring(0, space), stored.substring(space + 1));
  }
}
