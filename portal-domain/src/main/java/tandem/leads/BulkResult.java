package tandem.leads;

import java.util.Optional;
import tandem.platform.Refusal;

/**
 * What became of one lead: a decision, or why there is none.
 *
 * @param refused empty when it was decided, and when it failed for no reason of the lead's own
 */
public record BulkResult(LeadId lead, Optional<DecisionId> decision, Optional<Refusal> refused) {

  static BulkResult decided(LeadId lead, DecisionId decision) {
    return new BulkResult(lead, Optional.of(decision), Optional.empty());
  }

  static BulkResult refused(LeadId lead, Refusal refused) {
    return new BulkResult(lead, Optional.empty(), Optional.of(refused));
  }

  static BulkResult failed(LeadId lead) {
    return new BulkResult(lead, Optional.empty(), Optional.empty());
  }
}
