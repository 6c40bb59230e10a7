package tandem.api.commissions;

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
import tandem.access.Actor;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.commissions.Earnings;
import tandem.deals.DealId;
import tandem.deals.DealReading;

/** What a deal brings. Stands under the deals, belongs to the commissions. */
@Path("deals")
@RequestScoped
@Tag(name = "Commissions")
@Produces(MediaType.APPLICATION_JSON)
public class CommissionPreviewResource {
  @Inject Callers callers;
  @Inject Earnings earnings;
  @Inject DealReading deals;

  @GET
  @Path("{deal_id}/commission-preview")
  @NeedsScope("commissions:read")
  @Operation(
      operationId = "getCommissionPreview",
      summary = "What a deal brings its partner, line by line, under today's plan")
  public CommissionPreview preview(@PathParam("deal_id") @Schema(ref = "DealId") String id) {
    Actor actor = callers.actor();
    DealId deal = deals.find(actor, DealId.parse(id)).facts().id();
    return CommissionPreview.of(deal, earnings.ofDeal(actor, deal));
  }
}
