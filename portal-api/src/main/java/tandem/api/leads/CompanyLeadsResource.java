package tandem.api.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.json.MergePatch;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;
import tandem.leads.offers.CompanyLeadDesk;
import tandem.leads.offers.CompanyLeadEntry;
import tandem.leads.offers.CompanyLeadId;
import tandem.leads.offers.CompanyLeadState;
import tandem.leads.offers.CompanyLeadView;
import tandem.leads.offers.OfferConfirming;
import tandem.leads.offers.OfferStatistics;
import tandem.leads.offers.Offering;

/** Leads that the company has itself and offers to partners. For the company alone. */
@Path("company-leads")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class CompanyLeadsResource {
  @Inject Callers callers;
  @Inject CompanyLeadEntry entry;
  @Inject CompanyLeadDesk desk;
  @Inject Offering offering;
  @Inject OfferConfirming confirming;
  @Inject OfferStatistics statistics;
  @Inject MergePatch patches;
  @Inject Pages pages;
  @Inject ApiSettings settings;
  @Context UriInfo uri;

  @GET
  @NeedsScope("leads:read")
  @Operation(
      operationId = "listCompanyLeads",
      summary = "List the company's own leads, newest change first")
  public Listing<CompanyLeadSummary> list(@BeanParam CompanyLeadQuery query) {
    Actor actor = callers.actor();
    List<CompanyLeadState> states = query.states();
    return pages.counted(
        query,
        desk.list(actor, states, pages.request(query, uri, "-updated_at")),
        CompanyLeadSummary::of,
        uri,
        most -> desk.count(actor, states, most));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "enterCompanyLead",
      summary = "Enter a lead of the company's own",
      description =
          "Nobody is offered it yet. It must be complete, and its contact have agreed. `checks` warn"
              + " when somebody has the customer, or one like it; with dry_run=true, too.")
  @APIResponseSchema(value = CompanyLeadDocument.class, responseCode = "201")
  public Response enter(CompanyLeadBody body) {
    return created(entry.enter(callers.actor(), body.content()));
  }

  @GET
  @Path("offer-figures")
  @NeedsScope("leads:read")
  @Operation(
      operationId = "getOfferFigures",
      summary = "What became of the offers of the last 90 days")
  public OfferFiguresDocument figures() {
    return OfferFiguresDocument.of(statistics.figures(callers.actor()));
  }

  @GET
  @Path("{company_lead_id}")
  @NeedsScope("leads:read")
  @Operation(operationId = "getCompanyLead", summary = "Read a lead of the company's own")
  @APIResponseSchema(CompanyLeadDocument.class)
  public Response get(@PathParam("company_lead_id") @Schema(ref = "CompanyLeadId") String id) {
    return answer(Response.ok(), CompanyLeadId.parse(id));
  }

  @PATCH
  @Path("{company_lead_id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "changeCompanyLead",
      summary = "Change a lead that nobody is offered now",
      description = "What was told to firms before stays as it was told.")
  @RequestBody(content = @Content(schema = @Schema(implementation = CompanyLeadBody.class)))
  @APIResponseSchema(CompanyLeadDocument.class)
  public Response change(
      @PathParam("company_lead_id") @Schema(ref = "CompanyLeadId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonObject patch) {
    Actor actor = callers.actor();
    CompanyLeadId lead = CompanyLeadId.parse(id);
    long version = IfMatch.version(ifMatch);
    CompanyLeadBody body =
        patches.apply(
            patch, CompanyLeadBody.of(desk.find(actor, lead).content()), CompanyLeadBody.class);
    entry.change(actor, lead, version, body.content());
    return answer(Response.ok(), lead);
  }

  @GET
  @Path("{company_lead_id}/candidates")
  @NeedsScope("leads:read")
  @Operation(
      operationId = "listOfferCandidates",
      summary = "Who would get it by the rules and why, and why not the others",
      description = "Within the caller's reach; the best first, at most 200. Nothing is offered.")
  public Listing<CandidateDocument> candidates(
      @PathParam("company_lead_id") @Schema(ref = "CompanyLeadId") String id) {
    return Listing.whole(
        desk.candidates(callers.actor(), CompanyLeadId.parse(id)).stream()
            .map(CandidateDocument::of)
            .toList());
  }

  @POST
  @Path("{company_lead_id}/offers")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "offerCompanyLead",
      summary = "Offer it to a firm",
      description =
          "To the best by the rules, or to one that is named. The firm sees need, place, products and"
              + " a band of the amount, and has until due_at to answer. To offer is to decide."
              + " Refused: `customer_taken`, `review_needed` (something may be the same customer, or"
              + " it is being wound up, and nobody confirmed having seen it), `decision_required` (the"
              + " programme wants somebody who decides on leads, and none offers or confirmed it),"
              + " `four_eyes_required` (it wants more different people than entered, confirmed and"
              + " offer it), `nobody_eligible`, `firm_unfit`, `reveals_customer`,"
              + " `transition_not_allowed`.")
  @APIResponseSchema(value = CompanyLeadDocument.class, responseCode = "201")
  public Response offer(
      @PathParam("company_lead_id") @Schema(ref = "CompanyLeadId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      CompanyLeadOrders.Offer body) {
    CompanyLeadId lead = CompanyLeadId.parse(id);
    String offer =
        offering
            .offer(
                callers.actor(),
                lead,
                IfMatch.version(ifMatch),
                Optional.ofNullable(body.partnerId()),
                Optional.ofNullable(body.reoffer()))
            .text();
    return answer(Response.created(URI.create(settings.apiUrl() + "/offers/" + offer)), lead);
  }

  @GET
  @Path("{company_lead_id}/evidence")
  @NeedsScope("leads:read")
  @Operation(
      operationId = "getCompanyLeadEvidence",
      summary = "What stands against offering it, and who looked at that")
  public CompanyLeadEvidenceDocument evidence(
      @PathParam("company_lead_id") @Schema(ref = "CompanyLeadId") String id) {
    return CompanyLeadEvidenceDocument.of(desk.evidence(callers.actor(), CompanyLeadId.parse(id)));
  }

  @POST
  @Path("{company_lead_id}/confirmations")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:decide")
  @Operation(
      operationId = "confirmCompanyLead",
      summary = "Say that it may be offered, having seen what stands against it",
      description =
          "For people who decide on leads; each counts as one of those whom its programme wants."
              + " Written once, void when the lead is changed. Refused: `evidence_changed` when"
              + " something else stands against it by now, `transition_not_allowed`.")
  @APIResponseSchema(value = CompanyLeadDocument.class, responseCode = "201")
  public Response confirm(
      @PathParam("company_lead_id") @Schema(ref = "CompanyLeadId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid CompanyLeadOrders.Confirmed body) {
    CompanyLeadId lead = CompanyLeadId.parse(id);
    confirming.confirm(
        callers.actor(), lead, IfMatch.version(ifMatch), body.token(), body.reasonCode());
    return created(lead);
  }

  @POST
  @Path("{company_lead_id}/closures")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(operationId = "closeCompanyLead", summary = "Give it up")
  @APIResponseSchema(value = CompanyLeadDocument.class, responseCode = "201")
  public Response close(
      @PathParam("company_lead_id") @Schema(ref = "CompanyLeadId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      CompanyLeadOrders.Closure body) {
    CompanyLeadId lead = CompanyLeadId.parse(id);
    entry.close(callers.actor(), lead, IfMatch.version(ifMatch), body.reasonCode());
    return created(lead);
  }

  private Response created(CompanyLeadId lead) {
    return answer(
        Response.created(URI.create(settings.apiUrl() + "/company-leads/" + lead.text())), lead);
  }

  private Response answer(Response.ResponseBuilder answer, CompanyLeadId lead) {
    CompanyLeadView view = desk.find(callers.actor(), lead);
    return answer
        .entity(CompanyLeadDocument.of(view))
        .header("ETag", IfMatch.tag(view.version()))
        .build();
  }
}
