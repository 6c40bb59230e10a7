package tandem.api.offers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.leads.offers.DeclineReason;

/** What is sent to answer an offer, or to take it back. */
final class OfferBodies {
  private OfferBodies() {}

  /** Why not. */
  @Schema(name = "OfferDeclineInput")
  record Decline(
      @NotNull DeclineReason reasonCode,
      @Schema(description = "Needed for other. The company reads it.") @Size(max = 1000)
          @Nullable String comment) {}

  /** Why it is taken back. */
  @Schema(name = "OfferRecallInput")
  record Recall(
      @Schema(description = "The firm reads it.") @Size(max = 1000) @Nullable String comment,
      @Schema(description = "Whether the next firm is asked by itself; no unless given.")
          @Nullable Boolean reoffer) {}
}
