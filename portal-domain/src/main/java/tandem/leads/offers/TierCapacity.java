package tandem.leads.offers;

import tandem.partners.PartnerTier;

/** How many leads and offers a firm of this tier may have open, from 1 to 1,000. */
public record TierCapacity(PartnerTier tier, int capacity) {}
