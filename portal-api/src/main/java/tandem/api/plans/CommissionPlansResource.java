package tandem.api.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.query.Listing;
import tandem.commissions.PlanId;
import tandem.commissions.plans.PlanAcceptances;
import tandem.commissions.plans.PlanCatalogue;
import tandem.commissions.plans.PlanEditing;
import tandem.commissions.plans.PlanPublishing;
import tandem.commissions.plans.PlanView;
import tandem.platform.Refusal;

/** Commission plans: partners read and accept theirs, finance writes, a second person publishes. */
@Path("commission-plans")
@RequestScoped
@Tag(name = "Commissions")
@Produces(MediaType.APPLICATION_JSON)
public class CommissionPlansResource {
  @Inject Callers callers;
  @Inject PlanCatalogue plans;
  @Inject PlanEditing editing;
  @Inject PlanPublishing publishing;
  @Inject PlanAcceptances acceptances;
  @Inject ApiSettings settings;

  @GET
  @NeedsScope("plans:read")
  @Operation(
      operationId = "listCommissionPlans",
      summary = "List plans, each by the version in force; partners the plans they earn by")
  public Listing<PlanDocument> list() {
    return Listing.whole(plans.list(callers.actor()).stream().map(this::document).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("plans:manage")
  @Operation(
      operationId = "beginCommissionPlan",
      summary = "Begin a plan with an empty draft; for finance")
  @APIResponseSchema(value = PlanDocument.class, responseCode = "201")
  public Response begin(@Valid PlanBodies.Begun body) {
    Actor actor = callers.actor();
    PlanId id = editing.begin(actor, body.order());
    return created(plans.draft(actor, id), "");
  }

  @GET
  @Path("{plan_id}")
  @NeedsScope("plans:read")
  @Operation(
      operationId = "getCommissionPlan",
      summary = "Read the version in force, else the newest, else the draft")
  @APIResponseSchema(PlanDocument.class)
  public Response get(@PathParam("plan_id") @Schema(ref = "CommissionPlanId") String id) {
    PlanId plan = PlanId.parse(id);
    return plans.list(callers.actor()).stream()
        .filter(each -> each.plan().equals(plan))
        .findFirst()
        .map(each -> answer(Response.ok(), each))
        .orElseThrow(() -> new Refusal.NotFound(PlanId.PREFIX));
  }

  @GET
  @Path("{plan_id}/versions")
  @NeedsScope("plans:read")
  @Operation(
      operationId = "listCommissionPlanVersions",
      summary = "List the versions, newest first; for the company with the draft before them")
  public Listing<PlanDocument> versions(
      @PathParam("plan_id") @Schema(ref = "CommissionPlanId") String id) {
    return Listing.whole(
        plans.versions(callers.actor(), PlanId.parse(id)).stream().map(this::document).toList());
  }

  @GET
  @Path("{plan_id}/draft")
  @NeedsScope("plans:manage")
  @Operation(operationId = "getCommissionPlanDraft", summary = "Read the draft; for the company")
  @APIResponseSchema(PlanDocument.class)
  public Response draft(@PathParam("plan_id") @Schema(ref = "CommissionPlanId") String id) {
    return answer(Response.ok(), plans.draft(callers.actor(), PlanId.parse(id)));
  }

  @POST
  @Path("{plan_id}/drafts")
  @NeedsScope("plans:manage")
  @Operation(
      operationId = "draftCommissionPlan",
      summary = "Draft the next version, which says what the newest one says; for finance",
      description = "Refused while there is a draft: `draft_exists`.")
  @APIResponseSchema(value = PlanDocument.class, responseCode = "201")
  public Response begin(@PathParam("plan_id") @Schema(ref = "CommissionPlanId") String id) {
    return created(editing.draft(callers.actor(), PlanId.parse(id)), "/draft");
  }

  @PUT
  @Path("{plan_id}/draft")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("plans:manage")
  @Operation(
      operationId = "putCommissionPlanDraft",
      summary = "Write the draft; for finance",
      description =
          "Whatever is wrong is named with its place: a rate above 100 %, a rule that ends before it starts, two rules that are for some of the same sales (`rules_overlap`), a formula with its character.")
  @APIResponseSchema(PlanDocument.class)
  public Response put(
      @PathParam("plan_id") @Schema(ref = "CommissionPlanId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid PlanBodies.Draft body) {
    return answer(
        Response.ok(),
        editing.change(callers.actor(), PlanId.parse(id), IfMatch.version(ifMatch), body.change()));
  }

  @POST
  @Path("{plan_id}/publications")
  @NeedsScope("plans:manage")
  @Operation(
      operationId = "publishCommissionPlan",
      summary = "Publish the draft; for a finance approver who did not write it",
      description =
          "The plan's own tests are worked out first: `plan_invalid` names the rule or the test that is not right. A published version never changes.")
  @APIResponseSchema(value = PlanDocument.class, responseCode = "201")
  public Response publish(
      @PathParam("plan_id") @Schema(ref = "CommissionPlanId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    Actor actor = callers.actor();
    PlanId plan = PlanId.parse(id);
    int number = publishing.publish(actor, plan, IfMatch.version(ifMatch));
    return created(plans.version(actor, plan, number), "/versions");
  }

  @POST
  @Path("{plan_id}/acceptances")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("plans:accept")
  @Operation(
      operationId = "acceptCommissionPlan",
      summary = "Accept a version for your firm; its administrators and finance people",
      description = "With the hash of the text that was read: `plan_text_changed` otherwise.")
  @APIResponseSchema(value = PlanDocument.class, responseCode = "201")
  public Response accept(
      @PathParam("plan_id") @Schema(ref = "CommissionPlanId") String id,
      @Valid PlanBodies.Accepted body) {
    Actor actor = callers.actor();
    PlanId plan = PlanId.parse(id);
    acceptances.accept(actor, plan, body.version(), body.documentHash());
    return created(plans.version(actor, plan, body.version()), "/versions");
  }

  private Response created(PlanView plan, String below) {
    URI address = URI.create(settings.apiUrl() + "/commission-plans/" + plan.plan().text() + below);
    return answer(Response.created(address), plan);
  }

  private Response answer(Response.ResponseBuilder response, PlanView plan) {
    return response.header("ETag", IfMatch.tag(plan.revision())).entity(document(plan)).build();
  }

  private PlanDocument document(PlanView plan) {
    return PlanDocument.of(plan, acceptances.of(callers.actor(), plan));
  }
}
