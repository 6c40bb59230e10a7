package tandem.api.partners;

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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.access.Actor;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.partners.tiers.Tiers;
import tandem.platform.PartnerId;

/** A firm's tier, what comes with it, and from when on it is another. */
@Path("partners")
@RequestScoped
@Tag(name = "Partners")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerTiersResource {
  @Inject Callers callers;
  @Inject Tiers tiers;
  @Inject ApiSettings settings;

  @GET
  @Path("{partner_id}/tiers")
  @NeedsScope("partner:read")
  @Operation(
      operationId = "getPartnerTiers",
      summary = "A firm's tier, what each tier grants, and the way to the next; partners their own")
  public TierDocument get(@PathParam("partner_id") @Schema(ref = "OrganizationId") String id) {
    return TierDocument.of(tiers.find(callers.actor(), PartnerId.parse(id)));
  }

  @POST
  @Path("{partner_id}/tiers")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "assignPartnerTier",
      summary = "Give a firm a tier from a day on; for the company",
      description = "Assignments are kept; of two for one day the later one counts.")
  @APIResponseSchema(value = TierDocument.class, responseCode = "201")
  public Response assign(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String id, TierAssignmentBody body) {
    Actor actor = callers.actor();
    PartnerId firm = PartnerId.parse(id);
    tiers.assign(actor, firm, body.order());
    return Response.created(URI.create(settings.apiUrl() + "/partners/" + firm.text() + "/tiers"))
        .entity(TierDocument.of(tiers.find(actor, firm)))
        .build();
  }
}
