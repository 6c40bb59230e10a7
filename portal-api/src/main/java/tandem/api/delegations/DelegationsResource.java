package tandem.api.delegations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.absence.Delegation;
import tandem.access.absence.DelegationId;
import tandem.access.absence.Delegations;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.query.Listing;

/** An approver who is away gives the queue to somebody, for days that end by themselves. */
@Path("approval-delegations")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class DelegationsResource {
  @Inject Callers callers;
  @Inject Delegations delegations;
  @Inject ApiSettings settings;

  @GET
  @NeedsScope("leads:decide")
  @Operation(
      operationId = "listApprovalDelegations",
      summary = "Queues given away, the latest first, past ones too")
  public Listing<DelegationDocument> list() {
    return Listing.whole(
        delegations.list(callers.actor()).stream().map(DelegationDocument::of).toList());
  }

  @GET
  @Path("{delegation_id}")
  @NeedsScope("leads:decide")
  @Operation(operationId = "getApprovalDelegation", summary = "Read a delegation")
  @APIResponseSchema(DelegationDocument.class)
  public Response get(@PathParam("delegation_id") @Schema(ref = "DelegationId") String id) {
    return answer(Response.ok(), delegations.find(callers.actor(), DelegationId.parse(id)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:decide")
  @Operation(
      operationId = "giveQueue",
      summary = "Give the caller's queue to somebody for some days",
      description =
          "They decide in the caller's place; both names stand in each decision and both are bound"
              + " by it. They see no further firms. Refused: `delegation_overlaps`.")
  @APIResponseSchema(value = DelegationDocument.class, responseCode = "201")
  public Response give(DelegationBody body) {
    Actor actor = callers.actor();
    DelegationId given = delegations.give(actor, body.delegateId(), body.from(), body.until());
    URI address = URI.create(settings.apiUrl() + "/approval-delegations/" + given.text());
    return answer(Response.created(address), delegations.find(actor, given));
  }

  @DELETE
  @Path("{delegation_id}")
  @NeedsScope("leads:decide")
  @Operation(
      operationId = "endApprovalDelegation",
      summary = "Take the queue back before the last day")
  @APIResponse(responseCode = "204", description = "The queue is with its approver again.")
  public void end(
      @PathParam("delegation_id") @Schema(ref = "DelegationId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    delegations.end(callers.actor(), DelegationId.parse(id), IfMatch.version(ifMatch));
  }

  private static Response answer(Response.ResponseBuilder response, Delegation delegation) {
    return response
        .header("ETag", IfMatch.tag(delegation.version()))
        .entity(DelegationDocument.of(delegation))
        .build();
  }
}
