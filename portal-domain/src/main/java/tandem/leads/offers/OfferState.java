package tandem.leads.offers;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tandem.platform.Refusal;

/**
 * Where an offer stands (features §4.6): open until its firm answers, its clock ends it, or the
 * company does.
 */
public enum OfferState {
  OFFERED,
  ACCEPTED,
  DECLINED,
  EXPIRED,
  RECALLED;

  /** The states that may follow this one. */
  public Set<OfferState> next() {
    return this == OFFERED
        ? EnumSet.of(ACCEPTED, DECLINED, EXPIRED, RECALLED)
        : EnumSet.noneOf(OfferState.class);
  }

  /** The target, if it may follow; otherwise refuses {@code transition_not_allowed}. */
  OfferState to(OfferState target) {
    if (next().contains(target)) {
      return target;
    }
    throw new Refusal.Conflict(
        "transition_not_allowed", "The offer is " + this + " already", List.of());
  }
}
