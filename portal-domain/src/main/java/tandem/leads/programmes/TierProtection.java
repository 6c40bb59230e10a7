package tandem.leads.programmes;

import tandem.partners.PartnerTier;

/** How many days an approved lead of a firm of this tier is protected in a programme. */
public record TierProtection(PartnerTier tier, int days) {}
