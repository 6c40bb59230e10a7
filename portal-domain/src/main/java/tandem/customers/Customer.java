package tandem.customers;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private @Nullable String phone;
  private @Nullable String postalCode;
  private @Nullable String city;
  private @Nullable String street;

  @ElementCollection
  @CollectionTable(name = "customer_number", joinColumns = @JoinColumn(name = "customer_id"))
  private Set<StoredNumber> numbers = new HashSet<>();

  private Instant createdAt;

  @Version private long version;

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
    take(wanted.details());
  }

  private void take(CustomerDetails details) {
    phone = details.phone() == null ? phone : details.phone();
    if (details.postalCode() != null || details.city() != null || details.street() != null) {
      postalCode = details.postalCode();
      city = details.city();
      street = details.street();
    }
    List<StoredNumber> more = details.numbers().stream().map(StoredNumber::of).toList();
    if (!more.isEmpty()) {
      numbers.addAll(more);
    }
  }

  /** As the company corrects it: whatever is not said is not so. */
  CustomerChanged change(ChangeCustomer right, Instant now) {
    CustomerView before = view();
    taxScheme = right.taxId().map(TaxId::scheme).orElse(null);
    taxNumber = right.taxId().map(TaxId::number).orElse(null);
    name = right.name();
    nameKey = NameKey.of(name).value();
    country = right.country();
    website = right.website().orElse(null);
    domain = right.website().flatMap(WebDomain::of).map(WebDomain::value).orElse(null);
    parentName = right.parentName().orElse(null);
    sector = right.sector().orElse(null);
    phone = right.phone().orElse(null);
    postalCode = right.postalCode().orElse(null);
    city = right.city().orElse(null);
    street = right.street().orElse(null);
    Set<StoredNumber> wanted =
        right.numbers().stream().map(StoredNumber::of).collect(Collectors.toSet());
    numbers.retainAll(wanted);
    numbers.addAll(wanted);
    return new CustomerChanged(id, before.differences(view()), now);
  }

  CustomerRegistered registered() {
    return new CustomerRegistered(id, name, country);
  }

  CustomerId id() {
    return id;
  }

  CustomerIdentity identity() {
    return KnownCustomer.identity(
        name,
        view().taxId(),
        country,
        Optional.ofNullable(website),
        Optional.ofNullable(parentName),
        new CustomerDetails(null, null, phone, postalCode, city, street),
        furtherNumbers());
  }

  private List<FurtherNumber> furtherNumbers() {
    return numbers.stream()
        .map(StoredNumber::furtherNumber)
        .sorted(Comparator.comparing(FurtherNumber::register).thenComparing(FurtherNumber::number))
        .toList();
  }

  long version() {
    return version;
  }

  CustomerView view() {
    Optional<TaxId> taxId =
        taxScheme == null || taxNumber == null
            ? Optional.empty()
            : Optional.of(new TaxId(taxScheme, taxNumber));
    return new CustomerView(
        id,
        version,
        taxId,
        furtherNumbers(),
        name,
        country,
        Optional.ofNullable(website),
        Optional.ofNullable(domain),
        Optional.ofNullable(parentName),
        Optional.ofNullable(sector),
        Optional.ofNullable(externalId),
        Optional.ofNullable(phone),
        Optional.ofNullable(postalCode),
        Optional.ofNullable(city),
        Optional.ofNullable(street),
        createdAt);
  }
}
