package tandem.api.deals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.deals.DealId;
import tandem.deals.LossDesk;

/** After a deal was closed: the other side's word, and working on it again. */
@Path("deals")
@RequestScoped
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class DealLossesResource {
  @Inject Callers callers;
  @Inject LossDesk desk;
  @Inject DealAnswers answers;

  @POST
  @Path("{deal_id}/loss-words")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("deals:write")
  @Operation(
      operationId = "explainLoss",
      summary = "Say, as the other side, why a deal was lost",
      description = "Once for each side and closing; both sides read both words.")
  @APIResponseSchema(value = DealDocument.class, responseCode = "201")
  public Response explain(
      @PathParam("deal_id") @Schema(ref = "DealId") String dealId, LossWordBody body) {
    DealId deal = DealId.parse(dealId);
    desk.explain(callers.actor(), deal, body.order());
    return answers.created(deal);
  }

  @POST
  @Path("{deal_id}/reopenings")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("deals:write")
  @Operation(
      operationId = "reopenDeal",
      summary = "Work on a closed deal again; for sales managers",
      description =
          "It goes on from the stage where it stood last. What a won deal earned stays booked, and"
              + " is not booked a second time.")
  @APIResponseSchema(value = DealDocument.class, responseCode = "201")
  public Response reopen(
      @PathParam("deal_id") @Schema(ref = "DealId") String dealId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      ReopeningBody body) {
    DealId deal = DealId.parse(dealId);
    long version = IfMatch.version(ifMatch);
    desk.reopen(callers.actor(), deal, version, body.reason());
    return answers.created(deal);
  }
}
