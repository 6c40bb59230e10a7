package tandem.api.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.access.Actor;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.PageParameters;
import tandem.api.platform.query.Pages;
import tandem.leads.CheckCustomer;
import tandem.leads.CheckedCustomer;
import tandem.leads.CustomerChecks;
import tandem.partners.PartnerDirectory;
import tandem.platform.Page;
import tandem.platform.PartnerId;

/** What a firm asked about customers: for the company. */
@Path("partners")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerChecksResource {
  @Inject Callers callers;
  @Inject CustomerChecks checks;
  @Inject PartnerDirectory partners;
  @Inject Pages pages;
  @Context UriInfo uri;

  @GET
  @Path("{partner_id}/customer-checks")
  @NeedsScope("leads:read")
  @Operation(
      operationId = "listCustomerChecks",
      summary = "What a firm asked about customers, newest first; for the company",
      description =
          "Each question is kept for a year. What the firm asked for in words is not kept.")
  public Listing<Check> list(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String id,
      @BeanParam PageParameters query) {
    Actor actor = callers.actor();
    PartnerId firm = PartnerId.parse(id);
    Page<CustomerChecks.Asked> found =
        checks.list(actor, firm, pages.request(query, uri, "-asked_at"));
    partners.find(actor, firm); // a firm out of reach is not there
    return pages.answer(found, asked -> Check.of(firm, asked), uri);
  }

  /** One question and its answer. */
  @Schema(name = "CustomerCheckRecord")
  record Check(
      @NotNull @Schema(enumeration = "customer_check") String object,
      @NotNull @Schema(ref = "OrganizationId") String partnerId,
      @NotNull Instant askedAt,
      @Size(max = 255) @Schema(description = "Absent for a system of the firm.")
          Optional<String> person,
      @NotNull CheckCustomer.Kind kind,
      @Schema(ref = "CustomerId", description = "Whom the registry knew by it then.")
          Optional<String> customerId,
      @Size(max = 200) Optional<String> customerName,
      @NotNull @Schema(description = "What was answered.") CheckedCustomer.Band band) {
    static Check of(PartnerId firm, CustomerChecks.Asked asked) {
      return new Check(
          "customer_check",
          firm.text(),
          asked.at(),
          Optional.of(asked.person()).filter(name -> !name.isEmpty()),
          asked.kind(),
          asked.customer().map(it -> it.text()),
          asked.name(),
          asked.band());
    }
  }
}
