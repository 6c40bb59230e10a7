package tandem.api.partners;

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
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.api.platform.query.Listing;
import tandem.partners.PartnerDirectory;
import tandem.partners.PartnerProfile;
import tandem.partners.network.Network;
import tandem.platform.PartnerId;

/** Distributors, dealers and sub-dealers: what an upper firm sees of those below. */
@Path("partners")
@RequestScoped
@Tag(name = "Partners")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerNetworkResource {
  @Inject Callers callers;
  @Inject Network network;
  @Inject PartnerDirectory directory;
  @Inject ApiSettings settings;

  @GET
  @Path("{partner_id}/downline")
  @NeedsScope("partner:read")
  @Operation(
      operationId = "listDownline",
      summary = "The firms below a firm, as far as the edges between them allow")
  public Listing<DownlineDocument> downline(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String id) {
    return Listing.whole(
        network.downline(callers.actor(), PartnerId.parse(id)).stream()
            .map(DownlineDocument::of)
            .toList());
  }

  @GET
  @Path("{partner_id}/downline/{lower_partner_id}/deals")
  @NeedsScope("deals:read")
  @Operation(
      operationId = "listDownlineDeals",
      summary = "The deals of a firm below whose edge shows them; newest change first, at most 200")
  public Listing<DownlineDealDocument> deals(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String id,
      @PathParam("lower_partner_id") @Schema(ref = "OrganizationId") String lower) {
    return Listing.whole(
        network.deals(callers.actor(), PartnerId.parse(id), PartnerId.parse(lower)).stream()
            .map(DownlineDealDocument::of)
            .toList());
  }

  @POST
  @Path("{partner_id}/distributor-changes")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "changeDistributor",
      summary = "Place a firm under another, or under nobody; for the company")
  @APIResponseSchema(value = PartnerDocument.class, responseCode = "201")
  public Response place(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      DistributorBody body) {
    Actor actor = callers.actor();
    PartnerId firm = PartnerId.parse(id);
    long version = IfMatch.version(ifMatch);
    if (body.upperId() == null) {
      network.release(actor, firm, version);
    } else if (body.visibility() == null) {
      throw new ProblemException(
          ProblemCode.VALIDATION_FAILED, FieldError.pointer("#/visibility", "required"));
    } else {
      network.place(actor, firm, version, body.upperId(), body.visibility());
    }
    PartnerProfile profile = directory.find(actor, firm);
    return Response.created(URI.create(settings.apiUrl() + "/partners/" + firm.text()))
        .entity(PartnerDocument.of(profile))
        .header("ETag", IfMatch.tag(profile.version()))
        .build();
  }
}
