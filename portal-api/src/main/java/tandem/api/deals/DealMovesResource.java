package tandem.api.deals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.query.Filters;
import tandem.deals.DealChange;
import tandem.deals.DealDesk;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.DealStage;
import tandem.deals.DealView;
import tandem.deals.MoveDeal;
import tandem.platform.Refusal;

/** What happens on a deal: moves, and its end. */
@Path("deals")
@RequestScoped
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class DealMovesResource {
  @Inject Callers callers;
  @Inject DealDesk desk;
  @Inject DealReading reading;
  @Inject DealAnswers answers;

  @POST
  @Path("{deal_id}/stage-moves")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("deals:write")
  @Operation(
      operationId = "moveDeal",
      summary = "Move a deal to another open stage",
      description =
          "Refused with `stage_requirements_missing` and everything that the gates on the way ask"
              + " for and the deal lacks.")
  @APIResponseSchema(value = DealDocument.class, responseCode = "201")
  public Response move(
      @PathParam("deal_id") @Schema(ref = "DealId") String dealId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      StageMoveBody body) {
    DealId deal = DealId.parse(dealId);
    long version = IfMatch.version(ifMatch);
    if (!body.to().isOpen()) {
      throw new Refusal.Invalid("to", "closure", "won and lost are closures");
    }
    desk.move(
        callers.actor(),
        deal,
        version,
        new MoveDeal(body.to(), body.words(), DealChange.NOTHING, BypassBody.of(body.bypass())));
    return answers.created(deal);
  }

  @GET
  @Path("{deal_id}/stage-requirements")
  @NeedsScope("deals:read")
  @Operation(
      operationId = "getStageRequirements",
      summary = "What moving a deal to a stage asks for, met or not",
      description = "Also for won: what winning asks for.")
  public StageRequirementsDocument requirements(
      @PathParam("deal_id") @Schema(ref = "DealId") String dealId,
      @QueryParam("to")
          @Parameter(
              description = "An open stage, or won.",
              required = true,
              schema = @Schema(maxLength = 20, examples = "proposal"))
          @Nullable String to) {
    Actor actor = callers.actor();
    DealId deal = DealId.parse(dealId);
    DealStage target =
        Filters.anyOf("to", to, DealStage.class).stream()
            .filter(stage -> stage != DealStage.LOST)
            .findFirst()
            .orElseThrow(() -> noStage(actor, deal));
    return StageRequirementsDocument.of(desk.requirements(actor, deal, target));
  }

  /** A deal out of reach is not found, whatever is asked of it. */
  private Refusal noStage(Actor actor, DealId deal) {
    DealView unused = reading.find(actor, deal);
    return new Refusal.Invalid("to", "required", "an open stage, or won");
  }

  @POST
  @Path("{deal_id}/closures")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("deals:write")
  @Operation(
      operationId = "closeDeal",
      summary = "Win or lose a deal",
      description =
          "Winning books the commission. The other side of a lost deal is asked for its own word:"
              + " POST /deals/{deal_id}/loss-words.")
  @APIResponseSchema(value = DealDocument.class, responseCode = "201")
  public Response close(
      @PathParam("deal_id") @Schema(ref = "DealId") String dealId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      ClosureBody body) {
    Actor actor = callers.actor();
    DealId deal = DealId.parse(dealId);
    long version = IfMatch.version(ifMatch);
    switch (body.outcome()) {
      case WON -> {
        body.refuseReasons();
        desk.win(actor, deal, version, body.won());
      }
      case LOST -> desk.lose(actor, deal, version, body.lost());
    }
    return answers.created(deal);
  }
}
