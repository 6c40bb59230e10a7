package tandem.api.deals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.json.MergePatch;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;
import tandem.api.platform.views.HistoryDocument;
import tandem.deals.DealDesk;
import tandem.deals.DealFacts;
import tandem.deals.DealFilter;
import tandem.deals.DealId;
import tandem.deals.DealLists;
import tandem.deals.DealReading;
import tandem.deals.DealRow;
import tandem.deals.OwnDeals;
import tandem.deals.work.NextStep;
import tandem.deals.work.TaskDesk;
import tandem.platform.Page;

/** Deals: opened by approved leads, read and changed by both sides. */
@Path("deals")
@RequestScoped
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class DealsResource {
  @Inject Callers callers;
  @Inject DealDesk desk;
  @Inject DealReading reading;
  @Inject DealLists lists;
  @Inject OwnDeals own;
  @Inject TaskDesk tasks;
  @Inject Pages pages;
  @Inject MergePatch patches;
  @Inject DealAnswers answers;
  @Context UriInfo uri;

  @GET
  @NeedsScope("deals:read")
  @Operation(operationId = "listDeals", summary = "List deals, newest change first")
  public Listing<DealSummary> list(@BeanParam DealQuery query) {
    Actor actor = callers.actor();
    DealFilter filter = query.filter();
    Page<DealRow> page = lists.list(actor, filter, pages.request(query, uri, "-updated_at"));
    Map<DealId, NextStep> next = tasks.next(actor, page.rows().stream().map(DealRow::id).toList());
    return pages.counted(
        query,
        page,
        row ->
            DealSummary.of(
                actor, row, Optional.ofNullable(next.get(row.id())).map(NextStepDocument::of)),
        uri,
        most -> lists.count(actor, filter, most));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("deals:write")
  @Operation(
      operationId = "openOwnDeal",
      summary = "Open a deal of the company's own; for channel and sales managers",
      description =
          "Partners' deals are opened by their approved leads. Refused with"
              + " `bypass_reason_required` while a partner's lead protects the customer and a common"
              + " product and `bypass` does not say why; with it the partner is told.")
  @APIResponseSchema(value = DealDocument.class, responseCode = "201")
  public Response open(OwnDealBody body) {
    Actor actor = callers.actor();
    own.mayOpen(actor);
    return answers.created(own.open(actor, body.order()));
  }

  @GET
  @Path("{deal_id}")
  @NeedsScope("deals:read")
  @Operation(operationId = "getDeal", summary = "Read a deal")
  @APIResponseSchema(DealDocument.class)
  public Response get(@PathParam("deal_id") @Schema(ref = "DealId") String id) {
    return answers.ok(DealId.parse(id));
  }

  @PATCH
  @Path("{deal_id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @NeedsScope("deals:write")
  @Operation(operationId = "changeDeal", summary = "Change amount, expected close or need")
  @RequestBody(content = @Content(schema = @Schema(implementation = DealBody.class)))
  @APIResponseSchema(DealDocument.class)
  public Response change(
      @PathParam("deal_id") @Schema(ref = "DealId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonObject patch) {
    Actor actor = callers.actor();
    DealId deal = DealId.parse(id);
    long version = IfMatch.version(ifMatch);
    DealFacts facts = reading.find(actor, deal).facts();
    DealBody body = patches.apply(patch, DealBody.of(facts), DealBody.class);
    desk.change(actor, deal, version, body.since(facts));
    return answers.ok(deal);
  }

  @GET
  @Path("{deal_id}/history")
  @NeedsScope("deals:read")
  @Operation(operationId = "getDealHistory", summary = "What happened to a deal, newest first")
  public Listing<HistoryDocument> history(@PathParam("deal_id") @Schema(ref = "DealId") String id) {
    return Listing.whole(
        reading.find(callers.actor(), DealId.parse(id)).facts().history().stream()
            .map(HistoryDocument::of)
            .toList());
  }
}
