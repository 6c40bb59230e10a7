package tandem.partners.tiers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tandem.partners.PartnerTier;

/**
 * @param validFrom first day in the company's zone; today or later, at most two years ahead
 * @param reason why, at most 1,000 characters; the firm reads it
 */
public record AssignTier(
    PartnerTier tier, @Nullable LocalDate validFrom, @Nullable String reason) {}
