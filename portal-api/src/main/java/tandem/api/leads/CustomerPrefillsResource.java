package tandem.api.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.idempotency.NotRehearsed;
import tandem.leads.CustomerPrefill;

/** What the public register says of a customer, before a lead is written. */
@Path("customers")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerPrefillsResource {
  @Inject Callers callers;
  @Inject CustomerPrefill register;

  @POST
  @Path("prefills")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @NotRehearsed
  @Operation(
      operationId = "prefillCustomer",
      summary = "Ask the company register about a tax id",
      description =
          "To fill a form with. Two hundred different companies a day and firm (429"
              + " `prefill_quota_used`). A register that does"
              + " not answer is an answer, too: outcome is silent, and the lead is written by hand.")
  @APIResponseSchema(PrefillDocument.class)
  public PrefillDocument prefill(@Valid Question asked) {
    return PrefillDocument.of(
        register.prefill(callers.actor(), asked.taxId().scheme(), asked.taxId().number()));
  }

  /** Whom to ask about. */
  @Schema(name = "CustomerPrefillInput")
  record Question(@NotNull @Valid LeadBody.TaxIdBody taxId) {}
}
