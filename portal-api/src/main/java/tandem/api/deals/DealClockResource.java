package tandem.api.deals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.deals.DealId;
import tandem.insight.DealClocks;

/** How long a deal took to become money (features SB10). */
@Path("deals")
@RequestScoped
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class DealClockResource {
  @Inject Callers callers;
  @Inject DealClocks clocks;

  @GET
  @Path("{deal_id}/time-to-money")
  @NeedsScope("deals:read")
  @Operation(
      operationId = "getTimeToMoney",
      summary = "How long a deal took from its first lead event to the money event, by stage",
      description =
          "Pauses stand apart: while the lead waited for the partner's answer, while the deal waited"
              + " for a day that was named, while it was closed before it was opened again.")
  public DealClockDocument of(@PathParam("deal_id") @Schema(ref = "DealId") String dealId) {
    DealId deal = DealId.parse(dealId);
    return DealClockDocument.of(deal, clocks.of(callers.actor(), deal));
  }
}
