package tandem.leads.offers;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tandem.platform.Refusal;

/**
 * Where a lead of the company's own stands: with nobody, offered to a firm, a firm's, or given up.
 */
public enum CompanyLeadState {
  OPEN,
  OFFERED,
  PLACED,
  CLOSED;

  /** The states that may follow this one. */
  public Set<CompanyLeadState> next() {
    return switch (this) {
      case OPEN -> EnumSet.of(OFFERED, CLOSED);
      case OFFERED -> EnumSet.of(OPEN, PLACED);
      case PLACED -> EnumSet.of(OPEN);
      case CLOSED -> EnumSet.noneOf(CompanyLeadState.class);
    };
  }

  /** The target, if it may follow; otherwise refuses {@code transition_not_allowed}. */
  CompanyLeadState to(CompanyLeadState target) {
    if (next().contains(target)) {
      return target;
    }
    throw unfit("A lead that is %s does not become %s".formatted(this, target));
  }

  Refusal.Conflict unfit(String why) {
    return new Refusal.Conflict(
        "transition_not_allowed", why, List.copyOf(next()).stream().map(Enum::name).toList());
  }
}
