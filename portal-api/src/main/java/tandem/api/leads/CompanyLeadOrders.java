package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.leads.offers.CloseReason;
import tandem.leads.offers.ConfirmReason;
import tandem.platform.PartnerId;

/** What the company wants done with a lead of its own. */
final class CompanyLeadOrders {
  private CompanyLeadOrders() {}

  /** To whom. */
  @Schema(name = "OfferInput")
  record Offer(
      @Schema(ref = "OrganizationId", description = "The best by the rules unless given.")
          @Nullable PartnerId partnerId,
      @Schema(
              description =
                  "What this firm does not take goes on to the next; as the rules say unless given.")
          @Nullable Boolean reoffer) {}

  /** What was looked at. */
  @Schema(name = "CompanyLeadConfirmationInput")
  record Confirmed(
      @NotNull
          @Size(min = 32, max = 32)
          @Schema(description = "Of the evidence that was looked at.")
          String token,
      @Schema(
              description =
                  "Why it may be offered all the same; needed where somebody has to look.")
          @Nullable ConfirmReason reasonCode) {}

  /** Why it is given up. */
  @Schema(name = "CompanyLeadClosureInput")
  record Closure(@NotNull CloseReason reasonCode) {}
}
