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
import tandem.api.platform.query.Listing;
import tandem.partners.PartnerDirectory;
import tandem.partners.PartnerProfile;
import tandem.partners.PartnerStanding;
import tandem.platform.PartnerId;

/** Whether a partnership goes on, rests or has ended, and how it came to be so. */
@Path("partners")
@RequestScoped
@Tag(name = "Partners")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerStandingResource {
  @Inject Callers callers;
  @Inject PartnerStanding standing;
  @Inject PartnerDirectory directory;
  @Inject ApiSettings settings;

  @GET
  @Path("{partner_id}/status-changes")
  @NeedsScope("partner:read")
  @Operation(
      operationId = "listPartnerStatusChanges",
      summary = "How a partnership's standing changed, newest first")
  public Listing<StatusChangeDocument> list(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String id) {
    return Listing.whole(
        standing.history(callers.actor(), PartnerId.parse(id)).stream()
            .map(StatusChangeDocument::of)
            .toList());
  }

  @POST
  @Path("{partner_id}/status-changes")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "changePartnerStatus",
      summary = "Suspend, terminate or reactivate a partnership",
      description =
          "The firm's people go on reading; what they write is refused with partner_suspended, and so is"
              + " every request of its systems, at the latest ten seconds later.")
  @APIResponseSchema(value = PartnerDocument.class, responseCode = "201")
  public Response change(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      StatusChangeBody body) {
    Actor actor = callers.actor();
    PartnerId firm = PartnerId.parse(id);
    standing.change(actor, firm, IfMatch.version(ifMatch), body.order());
    PartnerProfile profile = directory.find(actor, firm);
    return Response.created(URI.create(settings.apiUrl() + "/partners/" + firm.text()))
        .entity(PartnerDocument.of(profile))
        .header("ETag", IfMatch.tag(profile.version()))
        .build();
  }
}
