package tandem.api.leads;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.leads.LeadId;
import tandem.leads.LeadRequests;
import tandem.leads.LeadTransfers;

/** What a partner may want of a lead once it is decided. */
@Path("leads")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class LeadRequestsResource {
  @Inject Callers callers;
  @Inject LeadRequests requests;
  @Inject LeadTransfers transfers;
  @Inject LeadAnswers answers;

  @POST
  @Path("{lead_id}/appeals")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "appealLead",
      summary = "Appeal a rejection",
      description =
          "Once, within 30 days of the decision. Somebody else than who rejected it decides.")
  @APIResponseSchema(value = LeadDocument.class, responseCode = "201")
  public Response appeal(
      @PathParam("lead_id") @Schema(ref = "LeadId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      RequestBodies.Reasoned body) {
    LeadId lead = LeadId.parse(id);
    requests.appeal(callers.actor(), lead, IfMatch.version(ifMatch), body.reason());
    return answers.created(lead);
  }

  @POST
  @Path("{lead_id}/extensions")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "requestLeadExtension",
      summary = "Ask for 30 more days of protection",
      description =
          "With evidence of the work that goes on, in the last 30 days of protection; a lead is"
              + " protected longer twice at most. Protection stands until the answer.")
  @APIResponseSchema(value = LeadDocument.class, responseCode = "201")
  public Response extend(
      @PathParam("lead_id") @Schema(ref = "LeadId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      RequestBodies.Reasoned body) {
    LeadId lead = LeadId.parse(id);
    requests.askForExtension(callers.actor(), lead, IfMatch.version(ifMatch), body.reason());
    return answers.created(lead);
  }

  @POST
  @Path("{lead_id}/corrections")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "requestLeadCorrection",
      summary = "Propose another tax id or name of the customer",
      description =
          "Of an approved lead. The company confirms after a check against all others; the lead"
              + " keeps its place in time.")
  @APIResponseSchema(value = LeadDocument.class, responseCode = "201")
  public Response correct(
      @PathParam("lead_id") @Schema(ref = "LeadId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      RequestBodies.Correction body) {
    LeadId lead = LeadId.parse(id);
    requests.askForCorrection(
        callers.actor(), lead, IfMatch.version(ifMatch), body.customer().named(), body.reason());
    return answers.created(lead);
  }

  @POST
  @Path("{lead_id}/transfers")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "transferLead",
      summary = "Give a lead and its open deal to a colleague",
      description =
          "To another active seller of the firm. After it the lead may be out of the caller's"
              + " sight, so the answer has no body.")
  @APIResponse(responseCode = "204", description = "It is theirs.")
  public Response transfer(
      @PathParam("lead_id") @Schema(ref = "LeadId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      RequestBodies.Transfer body) {
    transfers.transfer(
        callers.actor(), LeadId.parse(id), IfMatch.version(ifMatch), body.ownerId(), body.reason());
    return Response.noContent().build();
  }
}
