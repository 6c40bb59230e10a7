package tandem.leads;

import java.util.Optional;

/**
 * One and the same decision on several leads: yes, or no for a reason. Refuses {@code
 * validation_failed} when a no lacks its reason or its words.
 *
 * @param comment the dealers read it; at most 2,000 characters
 */
public record BulkDecision(
    boolean approves, Optional<RejectReason> reason, Optional<String> comment) {

  public static BulkDecision approval(Optional<String> comment) {
    return new BulkDecision(true, Optional.empty(), comment);
  }

  public static BulkDecision rejection(RejectReason reason, String comment) {
    return new BulkDecision(false, Optional.of(reason), Optional.of(comment));
  }
}
