package tandem.partners.tiers;

import java.util.List;
import tandem.partners.PartnerTier;

/**
 * How far a firm is from a tier: every criterion must be met; of amounts in several currencies the
 * one that has come furthest counts.
 */
public record TierProgress(PartnerTier tier, List<TierCriterion> criteria) {
  public TierProgress {
    criteria = List.copyOf(criteria);
  }

  public boolean met() {
    return criteria.stream().allMatch(TierCriterion::met);
  }
}
