package tandem.partners.tiers;

import java.util.List;
import java.util.Optional;
import tandem.partners.PartnerTier;

/**
 * A firm's tier with everything that depends on it.
 *
 * @param terms of each tier as they are today, the lowest first
 * @param progress towards each tier above the lowest
 * @param assignments newest first, those of coming days included
 */
public record TierView(
    PartnerTier tier,
    List<TierTerms> terms,
    List<TierProgress> progress,
    List<TierAssignment> assignments) {
  public TierView {
    terms = List.copyOf(terms);
    progress = List.copyOf(progress);
    assignments = List.copyOf(assignments);
  }

  /** What the firm has today. */
  public TierTerms own() {
    return terms.stream().filter(each -> each.tier() == tier).findFirst().orElseThrow();
  }

  /** The way to the next tier; empty for the highest. */
  public Optional<TierProgress> next() {
    return progress.stream().filter(way -> way.tier().compareTo(tier) > 0).findFirst();
  }

  /** What it takes to keep the tier; empty for the lowest. */
  public Optional<TierProgress> kept() {
    return progress.stream().filter(way -> way.tier() == tier).findFirst();
  }

  /** The highest tier whose criteria are met, and those of all below it. */
  public PartnerTier earned() {
    PartnerTier earned = PartnerTier.BRONZE;
    for (TierProgress way : progress) {
      if (!way.met()) {
        break;
      }
      earned = way.tier();
    }
    return earned;
  }
}
