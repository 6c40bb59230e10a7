package tandem.api.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.idempotency.DryRun;
import tandem.api.platform.json.MergePatch;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;
import tandem.leads.LeadDesk;
import tandem.leads.LeadFilter;
import tandem.leads.LeadForm;
import tandem.leads.LeadId;
import tandem.leads.LeadLists;
import tandem.leads.LeadRegistration;

/** Registrations of leads: partners write them, both sides read them. */
@Path("leads")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class LeadsResource {
  @Inject Callers callers;
  @Inject LeadRegistration registration;
  @Inject LeadDesk desk;
  @Inject LeadLists lists;
  @Inject Pages pages;
  @Inject MergePatch patches;
  @Inject LeadUpsert upsert;
  @Inject LeadAnswers answers;
  @Context UriInfo uri;

  @GET
  @NeedsScope("leads:read")
  @Operation(operationId = "listLeads", summary = "List leads, newest change first")
  public Listing<LeadSummary> list(@BeanParam LeadQuery query) {
    Actor actor = callers.actor();
    LeadFilter filter = query.filter();
    return pages.counted(
        query,
        lists.list(actor, filter, pages.request(query, uri, "-updated_at")),
        row -> LeadSummary.of(actor, row),
        uri,
        most -> lists.count(actor, filter, most));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "registerLead",
      summary = "Register a lead",
      description = "Handed in at once, or kept as a draft with \"submit\": false.")
  @APIResponseSchema(value = LeadDocument.class, responseCode = "201")
  public Response register(LeadBody body) {
    Actor actor = callers.actor();
    return answers.created(registered(actor, body.submits(true), body.form()));
  }

  private LeadId registered(Actor actor, boolean submits, LeadForm form) {
    if (!submits) {
      return registration.saveDraft(actor, form);
    }
    return DryRun.asked(uri)
        ? registration.rehearse(actor, form)
        : registration.register(actor, form);
  }

  @PUT
  @Path("external/{external_id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "putLeadByExternalId",
      summary = "Create or replace a lead under your own key",
      description = "If-None-Match: * creates, If-Match replaces.")
  @APIResponse(
      responseCode = "200",
      description = "Replaced.",
      content = @Content(schema = @Schema(implementation = LeadDocument.class)))
  @APIResponse(
      responseCode = "201",
      description = "Created.",
      content = @Content(schema = @Schema(implementation = LeadDocument.class)))
  public Response put(
      @PathParam("external_id") @Schema(maxLength = 100) String externalId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
      LeadBody body) {
    return upsert.put(externalId, ifMatch, ifNoneMatch, body);
  }

  @GET
  @Path("{lead_id}")
  @NeedsScope("leads:read")
  @Operation(operationId = "getLead", summary = "Read a lead")
  @APIResponseSchema(LeadDocument.class)
  public Response get(@PathParam("lead_id") @Schema(ref = "LeadId") String id) {
    return answers.ok(LeadId.parse(id));
  }

  @PATCH
  @Path("{lead_id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "changeLead",
      summary = "Change a draft, or what the reviewer asked about",
      description = "editable_fields lists what may be changed. \"submit\": true also hands it in.")
  @RequestBody(content = @Content(schema = @Schema(implementation = LeadBody.class)))
  @APIResponseSchema(LeadDocument.class)
  public Response change(
      @PathParam("lead_id") @Schema(ref = "LeadId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonObject patch) {
    Actor actor = callers.actor();
    LeadId lead = LeadId.parse(id);
    long version = IfMatch.version(ifMatch);
    LeadBody body =
        patches.apply(patch, LeadBody.of(desk.find(actor, lead).facts().form()), LeadBody.class);
    if (body.submits(false)) {
      registration.changeAndSubmit(actor, lead, version, body.form());
    } else {
      registration.change(actor, lead, version, body.form());
    }
    return answers.ok(lead);
  }

  @DELETE
  @Path("{lead_id}")
  @NeedsScope("leads:write")
  @Operation(operationId = "discardLead", summary = "Throw a draft away")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public Response discard(
      @PathParam("lead_id") @Schema(ref = "LeadId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    registration.discard(callers.actor(), LeadId.parse(id), IfMatch.version(ifMatch));
    return Response.noContent().build();
  }

  @POST
  @Path("{lead_id}/submissions")
  @NeedsScope("leads:write")
  @Operation(
      operationId = "submitLead",
      summary = "Hand in a draft, or answer the reviewer's question")
  @APIResponseSchema(value = LeadDocument.class, responseCode = "201")
  public Response submit(
      @PathParam("lead_id") @Schema(ref = "LeadId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    LeadId lead = LeadId.parse(id);
    registration.submit(callers.actor(), lead, IfMatch.version(ifMatch));
    return answers.created(lead);
  }

  @POST
  @Path("{lead_id}/withdrawals")
  @NeedsScope("leads:write")
  @Operation(operationId = "withdrawLead", summary = "Withdraw a lead")
  @APIResponseSchema(value = LeadDocument.class, responseCode = "201")
  public Response withdraw(
      @PathParam("lead_id") @Schema(ref = "LeadId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    LeadId lead = LeadId.parse(id);
    registration.withdraw(callers.actor(), lead, IfMatch.version(ifMatch));
    return answers.created(lead);
  }
}
