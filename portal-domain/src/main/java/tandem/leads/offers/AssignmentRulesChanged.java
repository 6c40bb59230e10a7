package tandem.leads.offers;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** The rules by which firms are offered leads are others now. */
public record AssignmentRulesChanged(int number, Instant at) implements CompanyEvent {
  @Override
  public String eventName() {
    return "assignment_rules.changed";
  }

  @Override
  public String objectId() {
    return "assignment_rules";
  }
}
