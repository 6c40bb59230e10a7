package tandem.api.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.query.Listing;
import tandem.api.platform.views.HistoryDocument;
import tandem.leads.DecisionId;
import tandem.leads.LeadAnsweredByMail;
import tandem.leads.LeadClosing;
import tandem.leads.LeadDesk;
import tandem.leads.LeadId;
import tandem.leads.LeadRecommendations;
import tandem.leads.LeadReview;
import tandem.leads.RequestReview;

/** What the company decides on a lead: written once, read by both sides. */
@Path("leads")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class LeadDecisionsResource {
  @Inject Callers callers;
  @Inject LeadReview review;
  @Inject RequestReview answering;
  @Inject LeadRecommendations recommendations;
  @Inject LeadClosing closing;
  @Inject LeadDesk desk;
  @Inject LeadAnswers answers;
  @Inject ApiSettings settings;

  @POST
  @Path("{lead_id}/reviews")
  @NeedsScope("leads:decide")
  @Operation(operationId = "takeLead", summary = "Begin to review a lead; its partner sees that")
  @APIResponseSchema(value = LeadDocument.class, responseCode = "201")
  public Response take(
      @PathParam("lead_id") @Schema(ref = "LeadId") String leadId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    LeadId lead = LeadId.parse(leadId);
    review.take(callers.actor(), lead, IfMatch.version(ifMatch));
    return answers.created(lead);
  }

  @POST
  @Path("{lead_id}/recommendations")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "recommendOnLead",
      summary = "Recommend what to decide on a lead; for channel managers",
      description =
          "Whoever decides reads it, no partner does. Written once; at most twenty on a lead."
              + " Refused: `transition_not_allowed`, `four_eyes_required`,"
              + " `too_many_recommendations`.")
  @APIResponseSchema(value = LeadDocument.class, responseCode = "201")
  public Response recommend(
      @PathParam("lead_id") @Schema(ref = "LeadId") String leadId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      RecommendationBody body) {
    LeadId lead = LeadId.parse(leadId);
    recommendations.recommend(
        callers.actor(), lead, IfMatch.version(ifMatch), body.verdict(), body.comment());
    return answers.created(lead);
  }

  @POST
  @Path("{lead_id}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:decide")
  @Operation(
      operationId = "decideLead",
      summary = "Approve or reject a lead, ask for information, or answer a request",
      description =
          "approve, reject and request_info decide on a lead that waits, appealed ones included;"
              + " approve is recorded as a step while the programme wants more people to say yes;"
              + " grant and refuse answer what the partner asked for of an approved one; revoke takes"
              + " an approval back, close_duplicate and close_incomplete end one that waits.")
  @APIResponseSchema(value = DecisionDocument.class, responseCode = "201")
  public Response decide(
      @PathParam("lead_id") @Schema(ref = "LeadId") String leadId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      DecisionBody body) {
    Actor actor = callers.actor();
    LeadId lead = LeadId.parse(leadId);
    long version = IfMatch.version(ifMatch);
    body.refuseWhatDoesNotBelong();
    DecisionId decision =
        switch (body.kind()) {
          case APPROVE -> review.approve(actor, lead, version, body.until(), body.words());
          case STEP -> throw new IllegalStateException("Refused with the body");
          case REJECT ->
              review.reject(actor, lead, version, body.reason(), body.words().orElse(""));
          case REQUEST_INFO ->
              review.askForInformation(
                  actor, lead, version, body.leadFields(), body.words().orElse(""));
          case GRANT -> answering.grant(actor, lead, version, body.words());
          case REFUSE -> answering.refuse(actor, lead, version, body.words().orElse(""));
          case REVOKE, CLOSE_DUPLICATE, CLOSE_INCOMPLETE ->
              closing.close(actor, lead, version, body.kind(), body.words().orElse(""));
        };
    String address = settings.apiUrl() + "/leads/" + lead.text() + "/decisions/" + decision.text();
    return Response.created(URI.create(address))
        .entity(DecisionDocument.of(desk.decision(actor, lead, decision)))
        .build();
  }

  @GET
  @Path("{lead_id}/decisions")
  @NeedsScope("leads:read")
  @Operation(
      operationId = "listLeadDecisions",
      summary = "List the decisions on a lead, newest first")
  public Listing<DecisionDocument> decisions(
      @PathParam("lead_id") @Schema(ref = "LeadId") String leadId) {
    return Listing.whole(
        desk.find(callers.actor(), LeadId.parse(leadId)).facts().decisions().stream()
            .map(DecisionDocument::of)
            .toList());
  }

  @GET
  @Path("{lead_id}/decisions/{decision_id}")
  @NeedsScope("leads:read")
  @Operation(operationId = "getLeadDecision", summary = "Read a decision")
  public DecisionDocument decision(
      @PathParam("lead_id") @Schema(ref = "LeadId") String leadId,
      @PathParam("decision_id") @Schema(ref = "DecisionId") String decisionId) {
    return DecisionDocument.of(
        desk.decision(callers.actor(), LeadId.parse(leadId), DecisionId.parse(decisionId)));
  }

  @GET
  @Path("{lead_id}/history")
  @NeedsScope("leads:read")
  @Operation(operationId = "getLeadHistory", summary = "What happened to a lead, newest first")
  public Listing<HistoryDocument> history(
      @PathParam("lead_id") @Schema(ref = "LeadId") String leadId) {
    return Listing.whole(
        desk.history(callers.actor(), LeadId.parse(leadId)).stream()
            .map(entry -> HistoryDocument.of(entry, LeadAnsweredByMail.words(entry)))
            .toList());
  }
}
