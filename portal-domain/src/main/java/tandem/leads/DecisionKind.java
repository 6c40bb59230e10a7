package tandem.leads;

import java.util.Optional;

/**
 * What a reviewer can decide: on a lead that waits (APPROVE, REJECT, REQUEST_INFO), on what its
 * partner asks for afterwards (GRANT, REFUSE), or that it ends otherwise: an approval is taken back
 * (REVOKE), there is one already (CLOSE_DUPLICATE), an answer never came (CLOSE_INCOMPLETE).
 */
public enum DecisionKind {
  APPROVE,
  /** One of several people who must say yes said so. */
  STEP,
  REJECT,
  REQUEST_INFO,
  GRANT,
  REFUSE,
  REVOKE,
  CLOSE_DUPLICATE,
  CLOSE_INCOMPLETE;

  /** How the lead ends by it, for the last three. */
  public Optional<LeadStage> ends() {
    return switch (this) {
      case REVOKE -> Optional.of(LeadStage.REVOKED);
      case CLOSE_DUPLICATE -> Optional.of(LeadStage.CLOSED_DUPLICATE);
      case CLOSE_INCOMPLETE -> Optional.of(LeadStage.CLOSED_INCOMPLETE);
      case APPROVE, STEP, REJECT, REQUEST_INFO, GRANT, REFUSE -> Optional.empty();
    };
  }
}
