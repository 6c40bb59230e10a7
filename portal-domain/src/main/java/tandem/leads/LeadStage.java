package tandem.leads;

import java.util.EnumSet;
import java.util.Set;
import tandem.platform.Refusal;

/**
 * Where a registration stands (features §4.6). CONVERTED: its deal was won, so protection has done
 * its work. REJECTED is an end, but for one appeal within its term. Each stage knows what may
 * follow and which fields its owner may change.
 */
public enum LeadStage {
  DRAFT,
  SUBMITTED,
  IN_REVIEW,
  INFO_REQUESTED,
  APPROVED,
  CONVERTED,
  REJECTED,
  APPEALED,
  WITHDRAWN,
  EXPIRED;

  /** The stages that may follow this one. */
  public Set<LeadStage> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(SUBMITTED);
      case SUBMITTED -> EnumSet.of(IN_REVIEW, INFO_REQUESTED, APPROVED, REJECTED, WITHDRAWN);
      case IN_REVIEW -> EnumSet.of(INFO_REQUESTED, APPROVED, REJECTED, WITHDRAWN);
      case INFO_REQUESTED -> EnumSet.of(SUBMITTED, WITHDRAWN, REJECTED);
      case APPROVED -> EnumSet.of(CONVERTED, EXPIRED, WITHDRAWN);
      case REJECTED -> EnumSet.of(APPEALED);
      case APPEALED -> EnumSet.of(IN_REVIEW, INFO_REQUESTED, APPROVED, REJECTED, WITHDRAWN);
      case CONVERTED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(LeadStage.class);
    };
  }

  /**
   * The target, if it may follow; otherwise refuses with {@code transition_not_allowed} and the
   * stages that may.
   */
  LeadStage to(LeadStage target) {
    if (next().contains(target)) {
      return target;
    }
    throw unfit("A lead cannot go from %s to %s".formatted(this, target));
  }

  /** What is wanted does not fit this stage: says which stages may follow, as A.5 asks. */
  Refusal.Conflict unfit(String why) {
    return new Refusal.Conflict(
        "transition_not_allowed", why, next().stream().map(LeadStage::name).toList());
  }

  /** The company has the ball: a reviewer owes an answer. */
  public boolean waitsForCompany() {
    return waitingForCompany().contains(this);
  }

  /** The stages in which a lead waits for a reviewer. */
  public static Set<LeadStage> waitingForCompany() {
    return Set.of(SUBMITTED, IN_REVIEW, APPEALED);
  }

  public boolean waitsForPartner() {
    return this == DRAFT || this == INFO_REQUESTED;
  }

  /** Nobody works on it any more, though a rejection may still be appealed. */
  public boolean isFinal() {
    return this == REJECTED || next().isEmpty();
  }
}
