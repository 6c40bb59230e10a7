package tandem.deals.parties;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.platform.Refusal;

/** Where an invitation, and then the part itself, stands (features §4.6). */
public enum PartyState {
  PENDING,
  ACCEPTED,
  REJECTED,
  EXPIRED,
  WITHDRAWN,
  /** The firm went by itself. */
  LEFT,
  /** The company took it off the deal. */
  REMOVED;

  /** The states that may follow this one. */
  public Set<PartyState> next() {
    return switch (this) {
      case PENDING -> EnumSet.of(ACCEPTED, REJECTED, EXPIRED, WITHDRAWN);
      case ACCEPTED -> EnumSet.of(LEFT, REMOVED);
      default -> EnumSet.noneOf(PartyState.class);
    };
  }

  /** Whether it holds a place on the deal. */
  public boolean open() {
    return this == PENDING || this == ACCEPTED;
  }

  /** The target, if it may follow; otherwise refuses {@code transition_not_allowed}. */
  PartyState to(PartyState target) {
    if (next().contains(target)) {
      return target;
    }
    throw new Refusal.Conflict(
        "transition_not_allowed",
        "The part is " + this,
        next().stream().map(Enum::name).sorted().collect(Collectors.toList()));
  }
}
