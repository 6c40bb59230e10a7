package tandem.customers;

import java.time.Instant;
import java.util.List;
import tandem.platform.CompanyEvent;
import tandem.platform.PersonalData;

/**
 * The company corrected what the registry says of a customer.
 *
 * @param changes one line a member: its name, before and after
 */
public record CustomerChanged(
    CustomerId customer,
    @PersonalData(
            purpose = PersonalData.Purpose.EVIDENCE,
            basis = PersonalData.Basis.LEGITIMATE_INTEREST,
            retention = PersonalData.Retain.THREE_YEARS,
            of = "customer")
        List<String> changes,
    Instant at)
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
