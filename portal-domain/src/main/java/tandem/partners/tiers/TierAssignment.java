package tandem.partners.tiers;

import java.time.Instant;
import java.time.LocalDate;
import tandem.partners.PartnerTier;

/** Which tier a firm has from a day on, who decided it and why. */
public record TierAssignment(
    PartnerTier tier, LocalDate validFrom, String reason, String author, Instant at) {}
