package tandem.api.leads;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.api.offers.SizeDocument;
import tandem.api.platform.views.MoneyBody;
import tandem.api.platform.views.PersonRef;
import tandem.leads.offers.CloseReason;
import tandem.leads.offers.CompanyLeadAction;
import tandem.leads.offers.CompanyLeadChecks;
import tandem.leads.offers.CompanyLeadState;
import tandem.leads.offers.CompanyLeadView;
import tandem.leads.programmes.ProgrammeId;

/** A lead of the company's own; its offers are read with GET /offers. */
@Schema(name = "CompanyLead")
record CompanyLeadDocument(
    @NotNull @Schema(ref = "CompanyLeadId") String id,
    @NotNull @Schema(enumeration = "company_lead") String object,
    @NotNull Long version,
    @NotNull CompanyLeadState status,
    @NotNull LeadBody.Customer customer,
    @Size(max = 120) @Nullable String region,
    @NotNull LeadBody.Contact contact,
    @NotNull @Size(max = 20) List<LeadBody.Line> lines,
    @Nullable MoneyBody amount,
    @NotNull @Schema(description = "What firms are told instead of the amount.") SizeDocument size,
    @Nullable LocalDate expectedClose,
    @Size(max = 2000) @Nullable String need,
    @Nullable ProgrammeId programmeId,
    @Schema(type = SchemaType.OBJECT) @Nullable JsonObject answers,
    @NotNull Boolean hot,
    @NotNull @Schema(description = "The next firm is being looked for.") Boolean seeking,
    @Schema(description = "What to know before it is offered; absent unless it is open.")
        Optional<Checks> checks,
    Optional<CloseReason> closeReason,
    @NotNull PersonRef author,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull @Size(max = 5) Set<CompanyLeadAction> allowedActions) {

  /** More stands in its evidence. */
  @Schema(name = "CompanyLeadChecks")
  record Checks(
      @NotNull
          @Schema(
              description =
                  "Somebody has the customer, asked for it before or is offered it: an offer is"
                      + " refused with customer_taken.")
          Boolean customerTaken,
      @NotNull
          @Schema(
              minimum = "0",
              maximum = "200",
              description = "Leads and deals of customers that may be the same one.")
          Integer alike,
      @NotNull
          @Schema(description = "The customer is being wound up, or was struck off the register.")
          Boolean doubtful,
      @NotNull
          @Schema(
              description =
                  "Somebody looked at that, or there is nothing to look at; until then an offer is"
                      + " refused with review_needed.")
          Boolean confirmed) {
    private static Checks of(CompanyLeadChecks checks) {
      return new Checks(checks.taken(), checks.alike(), checks.doubtful(), checks.confirmed());
    }
  }

  static CompanyLeadDocument of(CompanyLeadView view) {
    CompanyLeadBody body = CompanyLeadBody.of(view.content());
    LeadBody lead = LeadBody.of(view.content().form());
    return new CompanyLeadDocument(
        view.id().text(),
        "company_lead",
        view.version(),
        view.state(),
        LeadBody.Customer.of(view.content().form().customer()),
        body.region(),
        LeadBody.Contact.of(view.content().form().contact()),
        lead.lines() == null ? List.of() : lead.lines(),
        body.amount(),
        SizeDocument.of(view.size()),
        body.expectedClose(),
        body.need(),
        body.programmeId(),
        body.answers(),
        view.content().hot(),
        view.seeking(),
        view.checks().map(Checks::of),
        view.closeReason(),
        new PersonRef(view.authorId().text(), view.author()),
        view.createdAt(),
        view.updatedAt(),
        view.allowed());
  }
}
