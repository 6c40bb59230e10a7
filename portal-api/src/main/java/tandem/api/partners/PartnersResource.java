package tandem.api.partners;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;
import tandem.partners.PartnerDirectory;
import tandem.partners.PartnerProfile;
import tandem.platform.PartnerId;

/** Partner firms: all of them for the company, its own for a partner. */
@Path("partners")
@RequestScoped
@Tag(name = "Partners")
@Produces(MediaType.APPLICATION_JSON)
public class PartnersResource {
  @Inject Callers callers;
  @Inject PartnerDirectory directory;
  @Inject Pages pages;
  @Context UriInfo uri;

  @GET
  @NeedsScope("partner:read")
  @Operation(operationId = "listPartners", summary = "List partner firms, by name; for the company")
  public Listing<PartnerSummary> list(@BeanParam PartnerQuery query) {
    return pages.answer(
        directory.list(callers.actor(), query.filter(), pages.request(query, uri, "name")),
        PartnerSummary::of,
        uri);
  }

  @GET
  @Path("{partner_id}")
  @NeedsScope("partner:read")
  @Operation(operationId = "getPartner", summary = "Read a partner firm; partners their own")
  @APIResponseSchema(PartnerDocument.class)
  public Response get(@PathParam("partner_id") @Schema(ref = "OrganizationId") String id) {
    PartnerProfile profile = directory.find(callers.actor(), PartnerId.parse(id));
    return Response.ok(PartnerDocument.of(profile))
        .header("ETag", IfMatch.tag(profile.version()))
        .build();
  }
}
