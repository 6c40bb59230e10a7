package tandem.api.parties;

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
import tandem.deals.parties.PartyAnswers;
import tandem.deals.parties.PartyFilter;
import tandem.deals.parties.PartyId;
import tandem.deals.parties.PartyInviting;
import tandem.deals.parties.PartyLists;

/** The parts that firms have, or are asked to have, in others' deals. */
@Path("participations")
@RequestScoped
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class ParticipationsResource {
  @Inject Callers callers;
  @Inject PartyLists lists;
  @Inject PartyAnswers firm;
  @Inject PartyInviting company;
  @Inject Pages pages;
  @Inject MergePatch patches;
  @Inject ParticipantAnswers answers;
  @Context UriInfo uri;

  @GET
  @NeedsScope("deals:read")
  @Operation(
      operationId = "listParticipations",
      summary = "List parts in deals, the newest first; a firm reads its own")
  public Listing<ParticipantDocument> list(@BeanParam ParticipationQuery query) {
    Actor actor = callers.actor();
    PartyFilter filter = query.filter();
    return pages.counted(
        query,
        lists.list(actor, filter, pages.request(query, uri, "-invited_at")),
        ParticipantDocument::of,
        uri,
        most -> lists.count(actor, filter, most));
  }

  @GET
  @Path("{participant_id}")
  @NeedsScope("deals:read")
  @Operation(operationId = "getParticipation", summary = "Read a part, with what it shows")
  @APIResponseSchema(ParticipantDocument.class)
  public Response get(@PathParam("participant_id") @Schema(ref = "ParticipantId") String id) {
    return answers.ok(PartyId.parse(id));
  }

  @POST
  @Path("{participant_id}/acceptances")
  @NeedsScope("deals:write")
  @Operation(
      operationId = "acceptParticipation",
      summary = "Take part in a deal",
      description = "From now on deal says what the part shows.")
  @APIResponseSchema(value = ParticipantDocument.class, responseCode = "201")
  public Response accept(
      @PathParam("participant_id") @Schema(ref = "ParticipantId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    PartyId party = PartyId.parse(id);
    firm.accept(callers.actor(), party, IfMatch.version(ifMatch));
    return answers.created(party);
  }

  @POST
  @Path("{participant_id}/rejections")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("deals:write")
  @Operation(operationId = "rejectParticipation", summary = "Do not take part in a deal")
  @APIResponseSchema(value = ParticipantDocument.class, responseCode = "201")
  public Response reject(
      @PathParam("participant_id") @Schema(ref = "ParticipantId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      ParticipantBodies.Rejection body) {
    PartyId party = PartyId.parse(id);
    firm.reject(
        callers.actor(), party, IfMatch.version(ifMatch), body.reasonCode(), body.comment());
    return answers.created(party);
  }

  @POST
  @Path("{participant_id}/departures")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("deals:write")
  @Operation(
      operationId = "leaveParticipation",
      summary = "Take part no longer",
      description = "The firm sees nothing of the deal from now on.")
  @APIResponseSchema(value = ParticipantDocument.class, responseCode = "201")
  public Response leave(
      @PathParam("participant_id") @Schema(ref = "ParticipantId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      ParticipantBodies.End body) {
    PartyId party = PartyId.parse(id);
    firm.leave(callers.actor(), party, IfMatch.version(ifMatch), body.comment());
    return answers.created(party);
  }

  @PATCH
  @Path("{participant_id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @NeedsScope("deals:manage")
  @Operation(
      operationId = "changeParticipation",
      summary = "Change what a firm sees of a deal, or its share; for the company",
      description =
          "In force with the firm's next request. Refused: `split_exceeds_100`, `share_agreed`: a"
              + " firm that takes part is asked again before its share becomes less.")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = ParticipantBodies.Change.class)))
  @APIResponseSchema(ParticipantDocument.class)
  public Response change(
      @PathParam("participant_id") @Schema(ref = "ParticipantId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonObject patch) {
    Actor actor = callers.actor();
    company.admit(actor);
    PartyId party = PartyId.parse(id);
    long version = IfMatch.version(ifMatch);
    ParticipantBodies.Change body =
        patches.apply(
            patch,
            ParticipantBodies.Change.of(lists.find(actor, party).facts()),
            ParticipantBodies.Change.class);
    company.change(actor, party, version, body.change());
    return answers.ok(party);
  }

  @POST
  @Path("{participant_id}/removals")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("deals:manage")
  @Operation(
      operationId = "removeParticipation",
      summary = "Take an invitation back, or a firm off a deal; for the company",
      description =
          "The firm is told, with the comment, and sees nothing from its next request on.")
  @APIResponseSchema(value = ParticipantDocument.class, responseCode = "201")
  public Response remove(
      @PathParam("participant_id") @Schema(ref = "ParticipantId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      ParticipantBodies.End body) {
    PartyId party = PartyId.parse(id);
    company.end(callers.actor(), party, IfMatch.version(ifMatch), body.comment());
    return answers.created(party);
  }
}
