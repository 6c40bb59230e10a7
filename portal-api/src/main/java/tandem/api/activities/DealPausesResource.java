package tandem.api.activities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.access.Actor;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.deals.DealId;
import tandem.deals.work.Waiting;

/** Deals that wait for something until a day. */
@Path("deals")
@RequestScoped
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class DealPausesResource {
  @Inject Callers callers;
  @Inject Waiting waiting;
  @Inject ApiSettings settings;

  @GET
  @Path("{deal_id}/pauses")
  @NeedsScope("deals:read")
  @Operation(
      operationId = "listDealPauses",
      summary = "Times in which a deal waited or waits, the newest first")
  public Listing<PauseDocument> list(@PathParam("deal_id") @Schema(ref = "DealId") String id) {
    DealId deal = DealId.parse(id);
    return Listing.whole(
        waiting.list(callers.actor(), deal).stream()
            .map(pause -> PauseDocument.of(deal, pause))
            .toList());
  }

  @POST
  @Path("{deal_id}/pauses")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("deals:write")
  @Operation(
      operationId = "pauseDeal",
      summary = "Put a deal on hold until a day",
      description =
          "It wakes by itself on that day and its owner is told; a move or a closure ends it, too."
              + " Refused: `deal_waiting`.")
  @APIResponseSchema(value = PauseDocument.class, responseCode = "201")
  public Response pause(
      @PathParam("deal_id") @Schema(ref = "DealId") String id, @Valid PauseBody body) {
    DealId deal = DealId.parse(id);
    waiting.begin(callers.actor(), deal, body.reason(), body.comment(), body.wakeOn());
    return newest(deal);
  }

  @POST
  @Path("{deal_id}/resumptions")
  @NeedsScope("deals:write")
  @Operation(
      operationId = "resumeDeal",
      summary = "Go on with a deal that waits",
      description = "Answers the pause that is over. Refused: `deal_not_waiting`.")
  @APIResponseSchema(value = PauseDocument.class, responseCode = "201")
  public Response resume(@PathParam("deal_id") @Schema(ref = "DealId") String id) {
    DealId deal = DealId.parse(id);
    waiting.end(callers.actor(), deal);
    return newest(deal);
  }

  private Response newest(DealId deal) {
    Actor actor = callers.actor();
    URI address = URI.create(settings.apiUrl() + "/deals/" + deal.text() + "/pauses");
    return Response.created(address)
        .entity(PauseDocument.of(deal, waiting.list(actor, deal).getFirst()))
        .build();
  }
}
