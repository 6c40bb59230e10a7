package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.leads.offers.CompanyLeadRow;
import tandem.leads.offers.CompanyLeadState;

/** A lead of the company's own in a list. */
@Schema(name = "CompanyLeadSummary")
record CompanyLeadSummary(
    @NotNull @Schema(ref = "CompanyLeadId") String id,
    @NotNull @Schema(enumeration = "company_lead") String object,
    @NotNull Long version,
    @NotNull CompanyLeadState status,
    @NotNull @Size(max = 200) String customerName,
    @NotNull @Size(max = 2) String country,
    @Size(max = 120) Optional<String> region,
    @NotNull MoneyBody amount,
    @NotNull Boolean hot,
    @NotNull @Schema(description = "The next firm is being looked for.") Boolean seeking,
    @NotNull @Schema(description = "To how many firms it was offered.") Integer offers,
    @Size(max = 200) @Schema(description = "Whom it is offered to, or who has it.")
        Optional<String> partnerName,
    Optional<Instant> offeredAt,
    Optional<Instant> dueAt,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt) {

  static CompanyLeadSummary of(CompanyLeadRow row) {
    return new CompanyLeadSummary(
        row.id().text(),
        "company_lead",
        row.version(),
        row.state(),
        row.customer(),
        row.country(),
        row.region(),
        MoneyBody.of(row.amount()),
        row.hot(),
        row.seeking(),
        row.offers(),
        row.firm(),
        row.offeredAt(),
        row.due(),
        row.createdAt(),
        row.updatedAt());
  }
}
