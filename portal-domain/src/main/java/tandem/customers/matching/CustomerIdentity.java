package tandem.customers.matching;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.customers.FurtherNumber;
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
 * @param numbers of other registers
 * @param place where it sits
 */
public record CustomerIdentity(
    NameReading name,
    Optional<TaxId> taxId,
    Optional<String> country,
    Optional<SiteName> site,
    Optional<PhoneNumber> phone,
    Optional<NameReading> group,
    Set<FurtherNumber> numbers,
    Optional<PostalPlace> place) {
  public CustomerIdentity {
    numbers = Set.copyOf(numbers);
  }

  /** One of whom only the name is known. */
  public static CustomerIdentity named(String name) {
    return new CustomerIdentity(
        NameReading.of(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty());
  }

  public CustomerIdentity with(TaxId number) {
    return new CustomerIdentity(
        name, Optional.of(number), country, site, phone, group, numbers, place);
  }

  public CustomerIdentity in(String code) {
    return new CustomerIdentity(name, taxId, Optional.of(code), site, phone, group, numbers, place);
  }

  public CustomerIdentity at(SiteName domain) {
    return new CustomerIdentity(
        name, taxId, country, Optional.of(domain), phone, group, numbers, place);
  }

  public CustomerIdentity calledBy(PhoneNumber number) {
    return new CustomerIdentity(
        name, taxId, country, site, Optional.of(number), group, numbers, place);
  }

  public CustomerIdentity partOf(String groupName) {
    return new CustomerIdentity(
        name, taxId, country, site, phone, Optional.of(NameReading.of(groupName)), numbers, place);
  }

  /** With numbers of other registers. */
  public CustomerIdentity also(FurtherNumber... others) {
    return new CustomerIdentity(name, taxId, country, site, phone, group, Set.of(others), place);
  }

  public CustomerIdentity sittingAt(PostalPlace address) {
    return new CustomerIdentity(
        name, taxId, country, site, phone, group, numbers, Optional.of(address));
  }

  /** All that tell the firm, the main one among them. */
  public Set<FurtherNumber> telling() {
    return Stream.concat(taxId.map(FurtherNumber::of).stream(), numbers.stream())
        .filter(FurtherNumber::tells)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** For whoever does not take firms of one group for one. */
  public CustomerIdentity withoutGroup() {
    return new CustomerIdentity(
        name, taxId, country, site, phone, Optional.empty(), numbers, place);
  }
}
