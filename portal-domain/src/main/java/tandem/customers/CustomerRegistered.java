package tandem.customers;

import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A customer came into the company's registry, or what it says of one changed. */
public record CustomerRegistered(CustomerId customer, String name, String country)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "customer.registered";
  }

  @Override
  public String objectId() {
    return customer.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.empty();
  }
}
