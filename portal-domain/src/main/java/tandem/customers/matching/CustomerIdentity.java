package tandem.customers.matching;

import java.util.Optional;
import tandem.customers.TaxId;
import tandem.customers.names.NameReading;

/**
 * By what a customer is known again.
 *
 * @param taxId the firm's number in a register
 * @param country ISO 3166-1 code
 * @param site the domain of its website or of its people's mail addresses
 * @param phone as {@link PhoneNumber} reads it
 * @param group the name of the group it belongs to
 */
public record CustomerIdentity(
    NameReading name,
    Optional<TaxId> taxId,
    Optional<String> country,
    Optional<SiteName> site,
    Optional<PhoneNumber> phone,
    Optional<NameReading> group) {

  /** One of whom only the name is known. */
  public static CustomerIdentity named(String name) {
    return new CustomerIdentity(
        NameReading.of(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public CustomerIdentity with(TaxId number) {
    return new CustomerIdentity(name, Optional.of(number), country, site, phone, group);
  }

  public CustomerIdentity in(String code) {
    return new CustomerIdentity(name, taxId, Optional.of(code), site, phone, group);
  }

  public CustomerIdentity at(SiteName domain) {
    return new CustomerIdentity(name, taxId, country, Optional.of(domain), phone, group);
  }

  public CustomerIdentity calledBy(PhoneNumber number) {
    return new CustomerIdentity(name, taxId, country, site, Optional.of(number), group);
  }

  public CustomerIdentity partOf(String groupName) {
    return new CustomerIdentity(
        name, taxId, country, site, phone, Optional.of(NameReading.of(groupName)));
  }

  /** For whoever does not take firms of one group for one. */
  public CustomerIdentity withoutGroup() {
    return new CustomerIdentity(name, taxId, country, site, phone, Optional.empty());
  }
}
