package tandem.leads;

import java.util.EnumSet;
import java.util.Set;
import tandem.platform.Refusal;

/**
 * Where a registration stands (features §4.6). CONVERTED: its deal was won, so protection has done
 * its work. REJECTED is an end, but for one appeal within its term. REVOKED: the company took an
 * approval back. CLOSED_DUPLICATE: there is one already; CLOSED_INCOMPLETE: what was asked for
 * never came. Each stage knows what may follow and which fields its owner may change.
 */
public enum LeadStage {
  DRAFT(Editable.ALL),
  SUBMITTED(Editable.NONE),
  IN_REVIEW(Editable.NONE),
  INFO_REQUESTED(Editable.WHAT_WAS_ASKED),
  APPROVED(Editable.NONE),
  CONVERTED(Editable.NONE),
  REJECTED(Editable.NONE),
  APPEALED(Editable.NONE),
  WITHDRAWN(Editable.NONE),
  EXPIRED(Editable.NONE),
  REVOKED(Editable.NONE),
  CLOSED_DUPLICATE(Editable.NONE),
  CLOSED_INCOMPLETE(Editable.NONE);

  /** Which fields are open. */
  private enum Editable {
    ALL,
    WHAT_WAS_ASKED,
    NONE
  }

  private final Editable editable;

  LeadStage(Editable editable) {
    this.editable = editable;
  }

  /** The stages that may follow this one. */
  public Set<LeadStage> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(SUBMITTED);
      case SUBMITTED, APPEALED ->
          EnumSet.of(IN_REVIEW, INFO_REQUESTED, APPROVED, REJECTED, WITHDRAWN, CLOSED_DUPLICATE);
      case IN_REVIEW -> EnumSet.of(INFO_REQUESTED, APPROVED, REJECTED, WITHDRAWN, CLOSED_DUPLICATE);
      case INFO_REQUESTED ->
          EnumSet.of(SUBMITTED, WITHDRAWN, REJECTED, CLOSED_DUPLICATE, CLOSED_INCOMPLETE);
      case APPROVED -> EnumSet.of(CONVERTED, EXPIRED, WITHDRAWN, REVOKED);
      case REJECTED -> EnumSet.of(APPEALED);
      case CONVERTED, WITHDRAWN, EXPIRED, REVOKED, CLOSED_DUPLICATE, CLOSED_INCOMPLETE ->
          EnumSet.noneOf(LeadStage.class);
    };
  }

  /**
   * The fields that its owner may change.
   *
   * @param asked what a reviewer asked about
   */
  public Set<LeadField> editable(Set<LeadField> asked) {
    return switch (editable) {
      case ALL -> EnumSet.allOf(LeadField.class);
      case WHAT_WAS_ASKED -> Set.copyOf(asked);
      case NONE -> Set.of();
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
