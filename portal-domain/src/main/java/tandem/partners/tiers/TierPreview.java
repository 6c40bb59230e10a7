package tandem.partners.tiers;

import tandem.partners.PartnerTier;
import tandem.platform.PartnerId;

/** What a review of tiers would change: the tier a firm has, and the one its year would earn it. */
public record TierPreview(PartnerId firm, String name, PartnerTier tier, PartnerTier earned) {
  public boolean rises() {
    return earned.compareTo(tier) > 0;
  }

  public boolean falls() {
    return earned.compareTo(tier) < 0;
  }
}
