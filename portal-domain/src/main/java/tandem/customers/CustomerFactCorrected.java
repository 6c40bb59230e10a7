package tandem.customers;

import java.util.UUID;
import tandem.platform.CompanyEvent;
import tandem.platform.PersonalData;

/** Somebody of the company said what is so, against a register or beyond it. */
public record CustomerFactCorrected(
    UUID id,
    CustomerId customer,
    FactField field,
    @PersonalData(
            purpose = PersonalData.Purpose.EVIDENCE,
            basis = PersonalData.Basis.LEGITIMATE_INTEREST,
            retention = PersonalData.Retain.THREE_YEARS,
            of = "customer")
        String value)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "customer.fact_corrected";
  }

  @Override
  public String objectId() {
    return customer.text();
  }
}
