package tandem.api.partners;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.partners.PartnerTier;
import tandem.partners.tiers.AssignTier;

/** Which tier a firm is to have from a day on. */
@Schema(name = "TierAssignmentInput")
record TierAssignmentBody(
    @NotNull PartnerTier tier,
    @NotNull @Schema(description = "Today or later, by the company's clock.") LocalDate validFrom,
    @NotNull @Schema(description = "The firm reads it.") @Size(max = 1000) String reason) {

  AssignTier order() {
    return new AssignTier(tier, validFrom, reason);
  }
}
