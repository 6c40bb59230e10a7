package tandem.api.offers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import tandem.api.platform.query.Pages;
import tandem.leads.LeadId;
import tandem.leads.offers.OfferAnswers;
import tandem.leads.offers.OfferFilter;
import tandem.leads.offers.OfferId;
import tandem.leads.offers.OfferLists;
import tandem.leads.offers.OfferView;
import tandem.leads.offers.Offering;

/** Leads of the company's that it offers to partners: a firm sees those made to it. */
@Path("offers")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class OffersResource {
  @Inject Callers callers;
  @Inject OfferLists lists;
  @Inject OfferAnswers answers;
  @Inject Offering offering;
  @Inject Pages pages;
  @Inject ApiSettings settings;
  @Context UriInfo uri;

  @GET
  @NeedsScope("leads:read")
  @Operation(operationId = "listOffers", summary = "List offers of leads, the newest first")
  public Listing<OfferDocument> list(@BeanParam OfferQuery query) {
    Actor actor = callers.actor();
    OfferFilter filter = query.filter();
    return pages.counted(
        query,
        lists.list(actor, filter, pages.request(query, uri, "-offered_at")),
        OfferDocument::of,
        uri,
        most -> lists.count(actor, filter, most));
  }

  @GET
  @Path("{offer_id}")
  @NeedsScope("leads:read")
  @Operation(operationId = "getOffer", summary = "Read an offer")
  @APIResponseSchema(OfferDocument.class)
  public Response get(@PathParam("offer_id") @Schema(ref = "OfferId") String id) {
    OfferView view = lists.find(callers.actor(), OfferId.parse(id));
    return answer(Response.ok(), view);
  }

  @POST
  @Path("{offer_id}/acceptances")
  @NeedsScope("leads:write")
  @Operation(
      operationId = "acceptOffer",
      summary = "Take an offered lead",
      description =
          "It becomes a lead of the caller's, approved and protected at once: lead_id names it, and"
              + " with it the customer is told.")
  @APIResponseSchema(value = OfferDocument.class, responseCode = "201")
  public Response accept(
      @PathParam("offer_id") @Schema(ref = "OfferId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    OfferId offer = OfferId.parse(id);
    LeadId lead = answers.accept(callers.actor(), offer, IfMatch.version(ifMatch));
    return answer(
        Response.created(URI.create(settings.apiUrl() + "/leads/" + lead.text())),
        lists.find(callers.actor(), offer));
  }

  @POST
  @Path("{offer_id}/declines")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "declineOffer",
      summary = "Do not take an offered lead",
      description = "It goes on to another firm.")
  @APIResponseSchema(value = OfferDocument.class, responseCode = "201")
  public Response decline(
      @PathParam("offer_id") @Schema(ref = "OfferId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      OfferBodies.Decline body) {
    OfferId offer = OfferId.parse(id);
    answers.decline(
        callers.actor(), offer, IfMatch.version(ifMatch), body.reasonCode(), body.comment());
    return created(offer);
  }

  @POST
  @Path("{offer_id}/recalls")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "recallOffer",
      summary = "Take an offer back; for the company",
      description = "The firm is told, with the comment.")
  @APIResponseSchema(value = OfferDocument.class, responseCode = "201")
  public Response recall(
      @PathParam("offer_id") @Schema(ref = "OfferId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      OfferBodies.Recall body) {
    OfferId offer = OfferId.parse(id);
    offering.recall(
        callers.actor(),
        offer,
        IfMatch.version(ifMatch),
        body.comment(),
        Boolean.TRUE.equals(body.reoffer()));
    return created(offer);
  }

  private Response created(OfferId offer) {
    return answer(
        Response.created(URI.create(settings.apiUrl() + "/offers/" + offer.text())),
        lists.find(callers.actor(), offer));
  }

  private static Response answer(Response.ResponseBuilder answer, OfferView view) {
    return answer
        .entity(OfferDocument.of(view))
        .header("ETag", IfMatch.tag(view.facts().version()))
        .build();
  }
}
