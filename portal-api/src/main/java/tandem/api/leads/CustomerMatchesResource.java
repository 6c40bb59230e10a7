package tandem.api.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.TakesEvenTime;
import tandem.api.platform.idempotency.NotRehearsed;
import tandem.leads.BlindCheck;
import tandem.leads.CheckCustomer;
import tandem.leads.CheckedCustomer;
import tandem.leads.LeadStage;
import tandem.platform.ProductId;

/** Asking blindly whether a customer may be somebody's already. */
@Path("customers")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerMatchesResource {
  @Inject Callers callers;
  @Inject BlindCheck check;

  @POST
  @Path("matches")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @TakesEvenTime
  @NotRehearsed
  @Operation(
      operationId = "checkCustomer",
      summary = "Ask whether a customer may be taken",
      description =
          "By the very tax id, or the domain that the customer registered itself. Of others only a"
              + " band is told: `free`, `ask` (a person would look), `existing_customer` (an open"
              + " deal of the company's own) or `protected`. 100 questions a day and firm (429"
              + " `rate_limited`); each stands in the audit trail.")
  @APIResponseSchema(Answer.class)
  public Answer check(@Valid Question asked) {
    return Answer.of(check.check(callers.actor(), asked.asked()));
  }

  /** Exactly one of a tax id and a website. */
  @Schema(name = "CustomerCheckInput")
  record Question(
      @Valid LeadBody.@Nullable TaxIdBody taxId,
      @Size(max = 255) @Nullable String website,
      @Size(max = 20) @Schema(description = "Any product when absent.")
          @Nullable List<@NotNull ProductId> productIds) {
    CheckCustomer asked() {
      return new CheckCustomer(
          Optional.ofNullable(taxId).map(LeadBody.TaxIdBody::scheme),
          Optional.ofNullable(taxId).map(LeadBody.TaxIdBody::number),
          Optional.ofNullable(website),
          productIds == null ? List.of() : productIds);
    }
  }

  /** A band of others, and the firm's own leads. */
  @Schema(name = "CustomerCheck")
  record Answer(
      @NotNull CheckedCustomer.Band band,
      @Schema(
              description =
                  "Of a protected one: the last day of the quarter in which protection ends as it"
                      + " stands now.")
          Optional<LocalDate> protectedUntil,
      @NotNull
          @Size(max = 20)
          @Schema(description = "Your own open leads for this customer, the newest first.")
          List<Own> own) {
    static Answer of(CheckedCustomer checked) {
      return new Answer(
          checked.band(), checked.until(), checked.own().stream().map(Own::of).toList());
    }
  }

  /** A lead of the firm's own. */
  @Schema(name = "OwnMatch")
  record Own(
      @NotNull @Schema(ref = "LeadId") String leadId,
      @Size(max = 200) Optional<String> customerName,
      @NotNull LeadStage status,
      Optional<LocalDate> protectedUntil) {
    static Own of(CheckedCustomer.Own own) {
      return new Own(own.id().text(), own.customer(), own.stage(), own.protectedUntil());
    }
  }
}
