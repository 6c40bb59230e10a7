package tandem.customers;

import java.time.Instant;
import java.util.List;
import tandem.platform.CompanyEvent;

/**
 * The company corrected what the registry says of a customer.
 *
 * @param changes one line a member: its name, before and after
 */
public record CustomerChanged(CustomerId customer, List<String> changes, Instant at)
    implements CompanyEvent {
  public CustomerChanged {
    changes = List.copyOf(changes);
  }

  @Override
  public String eventName() {
    return "customer.changed";
  }

  @Override
  public String objectId() {
    return customer.text();
  }
}
