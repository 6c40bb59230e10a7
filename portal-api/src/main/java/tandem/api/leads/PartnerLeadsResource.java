package tandem.api.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.leads.LeadForPartner;
import tandem.platform.PartnerId;

/** Leads that the company registers for a firm. */
@Path("partners")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerLeadsResource {
  @Inject Callers callers;
  @Inject LeadForPartner registration;
  @Inject LeadAnswers answers;

  @POST
  @Path("{partner_id}/leads")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "registerLeadForPartner",
      summary = "Register a lead for a firm; for channel managers",
      description =
          "Handed in at once, owned by a seller of the firm. Whoever registers it does not decide"
              + " on it.")
  @APIResponseSchema(value = LeadDocument.class, responseCode = "201")
  public Response register(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String id, LeadForPartnerBody body) {
    return answers.created(
        registration.register(
            callers.actor(), PartnerId.parse(id), body.ownerId(), body.lead().form()));
  }
}
