package tandem.customers;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.customers.matching.CustomerIdentity;

/**
 * A firm that buys, as the company knows it: one row, however many partners bring it. Partners
 * never read the registry; what they know of a customer stands on their own leads and deals.
 */
@Entity
@CheckReturnValue
public class Customer {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private CustomerId id;

  @Enumerated(EnumType.STRING)
  private @Nullable TaxScheme taxScheme;

  private @Nullable String taxNumber;
  private String name;
  private String nameKey;

  @Column(columnDefinition = "char(2)")
  private String country;

  private @Nullable String website;
  private @Nullable String domain;
  private @Nullable String parentName;
  private @Nullable String sector;
  private @Nullable String externalId;
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Customer() {}

  @SuppressWarnings("NullAway.Init")
  private Customer(CustomerId id, RegisterCustomer wanted, Instant now) {
    this.id = id;
    this.createdAt = now;
    take(wanted);
  }

  static Customer register(CustomerId id, RegisterCustomer wanted, Instant now) {
    return new Customer(id, wanted, now);
  }

  /** Takes over what is wanted and says whether anything was different. */
  boolean becomes(RegisterCustomer wanted) {
    CustomerView before = view();
    String keyBefore = nameKey;
    take(wanted);
    return !view().equals(before) || !nameKey.equals(keyBefore);
  }

  private void take(RegisterCustomer wanted) {
    wanted
        .taxId()
        .ifPresent(taxId -> {
          taxScheme = taxId.scheme();
          taxNumber = taxId.number();
        });
    name = wanted.name();
    nameKey = NameKey.of(wanted.name()).value();
    country = wanted.country();
    website = wanted.website().orElse(website);
    domain = Optional.ofNullable(website).flatMap(WebDomain::of).map(WebDomain::value).orElse(null);
    parentName = wanted.parentName().orElse(parentName);
    sector = wanted.sector().orElse(sector);
    externalId = wanted.externalId().orElse(externalId);
  }

  CustomerRegistered registered() {
    return new CustomerRegistered(id, name, country);
  }

  CustomerId id() {
    return id;
  }

  CustomerIdentity identity() {
    return KnownCustomer.identity(
        new RegisterCustomer(
            view().taxId(),
            name,
            country,
            Optional.ofNullable(website),
            Optional.ofNullable(parentName),
            Optional.ofNullable(sector),
            Optional.ofNullable(externalId)));
  }

  CustomerView view() {
    Optional<TaxId> taxId =
        taxScheme == null || taxNumber == null
            ? Optional.empty()
            : Optional.of(new TaxId(taxScheme, taxNumber));
    return new CustomerView(
        id,
        taxId,
        name,
        country,
        Optional.ofNullable(website),
        Optional.ofNullable(domain),
        Optional.ofNullable(parentName),
        Optional.ofNullable(sector),
        Optional.ofNullable(externalId),
        createdAt);
  }
}
