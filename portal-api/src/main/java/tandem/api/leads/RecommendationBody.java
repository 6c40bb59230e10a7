package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.RecommendedVerdict;

/** What a channel manager would decide, and why. */
@Schema(name = "LeadRecommendationInput")
record RecommendationBody(
    @NotNull RecommendedVerdict verdict,
    @Schema(description = "Why. No partner reads it.") @NotNull @Size(max = 2000) String comment) {}
