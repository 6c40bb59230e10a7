package tandem.partners.applications;

import java.util.EnumSet;
import java.util.Set;
import tandem.platform.Refusal;

/** Where an application stands. Each stage knows what may follow. */
public enum ApplicationStage {
  SUBMITTED,
  IN_REVIEW,
  INFO_REQUESTED,
  APPROVED,
  REJECTED,
  WITHDRAWN;

  public Set<ApplicationStage> next() {
    return switch (this) {
      case SUBMITTED -> EnumSet.of(IN_REVIEW, INFO_REQUESTED, REJECTED, WITHDRAWN);
      case IN_REVIEW -> EnumSet.of(INFO_REQUESTED, APPROVED, REJECTED, WITHDRAWN);
      case INFO_REQUESTED -> EnumSet.of(IN_REVIEW, REJECTED, WITHDRAWN);
      case APPROVED, REJECTED, WITHDRAWN -> EnumSet.noneOf(ApplicationStage.class);
    };
  }

  /**
   * The target, if it may follow; otherwise refuses with {@code transition_not_allowed} and those
   * that may.
   */
  ApplicationStage to(ApplicationStage target) {
    if (next().contains(target)) {
      return target;
    }
    throw new Refusal.Conflict(
        "transition_not_allowed",
        "An application cannot go from %s to %s".formatted(this, target),
        next().stream().map(ApplicationStage::name).toList());
  }

  /** The company owes an answer. */
  public boolean waitsForCompany() {
    return this == SUBMITTED || this == IN_REVIEW;
  }

  public boolean isFinal() {
    return next().isEmpty();
  }
}
