package tandem.api.parties;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.access.Actor;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.deals.DealId;
import tandem.deals.parties.DealSharing;
import tandem.deals.parties.PartyId;
import tandem.deals.parties.PartyInviting;
import tandem.deals.parties.PartyLists;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;

/** How far a deal is open to other firms, and which firms take part in it. */
@Path("deals")
@RequestScoped
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class DealSharingResource {
  @Inject Callers callers;
  @Inject DealSharing sharing;
  @Inject PartyInviting inviting;
  @Inject PartyLists lists;
  @Inject ParticipantAnswers answers;

  @GET
  @Path("{deal_id}/sharing")
  @NeedsScope("deals:read")
  @Operation(operationId = "getDealSharing", summary = "How far a deal is open to other firms")
  public SharingDocument sharing(@PathParam("deal_id") @Schema(ref = "DealId") String dealId) {
    return SharingDocument.of(sharing.of(callers.actor(), DealId.parse(dealId)));
  }

  @POST
  @Path("{deal_id}/sharing")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("deals:write")
  @Operation(
      operationId = "shareDeal",
      summary = "Open a deal further to firms that are invited",
      description =
          "Upwards only, by whoever works on the deal: what was shown cannot be unseen. visible shows"
              + " customer, stage, products and expected close; co_sell everything both sides share.")
  @APIResponseSchema(value = SharingDocument.class, responseCode = "201")
  public Response share(
      @PathParam("deal_id") @Schema(ref = "DealId") String dealId, ParticipantBodies.Sharing body) {
    Actor actor = callers.actor();
    DealId deal = DealId.parse(dealId);
    if (!body.consent()) {
      throw new Refusal.Invalid("consent", "required", "must be given");
    }
    sharing.raise(actor, deal, body.level(), actor.locale());
    return Response.status(Response.Status.CREATED)
        .entity(SharingDocument.of(sharing.of(actor, deal)))
        .build();
  }

  @GET
  @Path("{deal_id}/participants")
  @NeedsScope("deals:read")
  @Operation(
      operationId = "listDealParticipants",
      summary = "Firms on a deal besides its own, the earliest first",
      description =
          "Shares are told to the company only; an invited firm reads its participations.")
  public Listing<ParticipantDocument> list(
      @PathParam("deal_id") @Schema(ref = "DealId") String dealId) {
    Actor actor = callers.actor();
    DealId deal = DealId.parse(dealId);
    return Listing.whole(
        actor.partner().isPresent()
            ? lists.onOwnDeal(actor, deal).stream().map(ParticipantDocument::of).toList()
            : lists.onDeal(actor, deal).stream().map(ParticipantDocument::of).toList());
  }

  @POST
  @Path("{deal_id}/participants")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("deals:manage")
  @Operation(
      operationId = "inviteParticipant",
      summary = "Invite a firm to a deal; for channel and sales managers",
      description =
          "Of the deal the firm reads nothing but place, products and size until it accepts. Refused:"
              + " `deal_private`, `role_needs_co_sell`, `already_party`, `firm_unfit`,"
              + " `split_exceeds_100`.")
  @APIResponseSchema(value = ParticipantDocument.class, responseCode = "201")
  public Response invite(
      @PathParam("deal_id") @Schema(ref = "DealId") String dealId,
      ParticipantBodies.Invitation body) {
    Actor actor = callers.actor();
    inviting.admit(actor);
    PartyId party =
        inviting.invite(
            actor, DealId.parse(dealId), body.wanted(PartnerId.parse(body.partnerId())));
    return answers.created(party);
  }
}
