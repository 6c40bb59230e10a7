package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tandem.customers.matching.CustomerIdentity;
import tandem.customers.matching.IdentityKeys;
import tandem.platform.Caller;
import tandem.platform.Ids;
import tandem.platform.OpenToAll;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * How a customer comes into the registry: found again, or entered, filed under its keys and
 * compared with its likes. Done with the system's own sight, within the transaction of whoever
 * asked their own policy: a dealer who names a customer sees nothing of the registry.
 */
@UseCase
@ApplicationScoped
public class CustomerEntry {
  private static final String WHY = "its callers ask their policies; nothing of others is answered";

  @Inject Customers customers;
  @Inject CustomerIndex index;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * The customer whom a dealer names; one that is known stays as it is. Two who name one firm in
   * two ways at the same moment come one after the other, so that the second finds the first: who
   * is new holds its keys, who is known is held with its likes, until the transaction ends.
   *
   * @param robot the system
   */
  @OpenToAll(WHY)
  public Named name(Caller robot, RegisterCustomer claimed) {
    CustomerIdentity identity = KnownCustomer.identity(claimed);
    Optional<String> site = CustomerIndex.siteOf(identity);
    Optional<Customer> byNumber = customers.byNumber(claimed);
    if (byNumber.isPresent()) {
      return new Named(held(byNumber.get()), site);
    }
    IdentityKeys keys = IdentityKeys.of(identity);
    index.lock(keys);
    return new Named(
        customers
            .claimed(claimed)
            .map(this::held)
            .orElseGet(() -> enter(claimed, identity, keys).id()),
        site);
  }

  private CustomerId held(Customer known) {
    index.hold(known.id().value());
    return known.id();
  }

  /** As the company says it is: what is known of it becomes so. */
  Entered bringUpToDate(Caller robot, RegisterCustomer wanted) {
    index.lockAll();
    CustomerIdentity identity = KnownCustomer.identity(wanted);
    Optional<Customer> known = customers.known(wanted);
    if (known.isEmpty()) {
      return new Entered(enter(wanted, identity, IdentityKeys.of(identity)), true);
    }
    Customer customer = known.get();
    boolean changed = customer.becomes(wanted);
    if (changed) {
      CustomerIdentity now = customer.identity();
      index.file(customer.id().value(), now, IdentityKeys.of(now), clock.instant());
    }
    return new Entered(customer, changed);
  }

  /** What the registry says of it is put right; it is compared anew. */
  Corrected correct(Caller robot, CustomerId id, long version, ChangeCustomer right) {
    index.lockAll();
    Customer customer = customers.get(id);
    Versions.check(version, customer.version());
    right
        .taxId()
        .flatMap(customers::byTaxId)
        .filter(other -> !other.id().equals(id))
        .ifPresent(other -> {
          throw new Refusal.Conflict(
              "tax_id_taken", "Another customer has this number", List.of(other.id().text()));
        });
    CustomerView before = customer.view();
    CustomerChanged changed = customer.change(right, clock.instant());
    if (!changed.changes().isEmpty()) {
      CustomerIdentity now = customer.identity();
      index.file(id.value(), now, IdentityKeys.of(now), clock.instant());
    }
    return new Corrected(before, customer.view(), changed);
  }

  private Customer enter(RegisterCustomer wanted, CustomerIdentity identity, IdentityKeys keys) {
    Customer customer = Customer.register(new CustomerId(ids.next()), wanted, clock.instant());
    customers.add(customer);
    index.file(customer.id().value(), identity, keys, clock.instant());
    return customer;
  }

  /**
   * @param site the domain that the claim names, if it is the firm's own
   */
  public record Named(CustomerId id, Optional<String> site) {}

  record Corrected(CustomerView before, CustomerView after, CustomerChanged changed) {}

  record Entered(CustomerId id, boolean changed, CustomerRegistered registered) {
    private Entered(Customer customer, boolean changed) {
      this(customer.id(), changed, customer.registered());
    }
  }
}
