package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.leads.offers.CloseReason;
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

  /** Why it is given up. */
  @Schema(name = "CompanyLeadClosureInput")
  record Closure(@NotNull CloseReason reasonCode) {}
}
