package tandem.partners;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tandem.platform.Refusal;

/**
 * Where the partnership with a firm stands. Whatever it is, the firm's people can read; they write
 * while it is active only, and its systems are turned away otherwise.
 */
public enum PartnerStatus {
  ACTIVE,
  SUSPENDED,
  TERMINATED;

  public Set<PartnerStatus> next() {
    return switch (this) {
      case ACTIVE -> EnumSet.of(SUSPENDED, TERMINATED);
      case SUSPENDED -> EnumSet.of(ACTIVE, TERMINATED);
      case TERMINATED -> EnumSet.of(ACTIVE);
    };
  }

  /**
   * The target, if it may follow; otherwise refuses with {@code transition_not_allowed} and those
   * that may.
   */
  PartnerStatus to(PartnerStatus target) {
    if (next().contains(target)) {
      return target;
    }
    throw new Refusal.Conflict(
        "transition_not_allowed",
        "A partnership cannot go from %s to %s".formatted(this, target),
        next().stream().map(PartnerStatus::name).toList());
  }

  /** Why it may come to be so. */
  public List<StatusReason> reasons() {
    return List.of(StatusReason.values()).stream().filter(reason -> reason.explains(this)).toList();
  }
}
