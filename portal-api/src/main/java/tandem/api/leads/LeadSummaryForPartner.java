package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.api.platform.views.PersonRef;
import tandem.leads.LeadRow;
import tandem.leads.LeadStage;
import tandem.leads.RequestKind;

/** A lead in its partner's list. */
@Schema(name = "LeadSummaryPartnerView")
record LeadSummaryForPartner(
    @NotNull @Schema(ref = "LeadId") String id,
    @NotNull @Schema(enumeration = "lead") String object,
    @NotNull Long version,
    @NotNull LeadStage status,
    @Size(max = 200) Optional<String> customerName,
    @Size(max = 2) Optional<String> country,
    Optional<MoneyBody> amount,
    @NotNull PersonRef owner,
    @Size(max = 100) Optional<String> externalId,
    Optional<Instant> submittedAt,
    @Schema(description = "What waits for the company's answer after a decision.")
        Optional<RequestKind> openRequest,
    Optional<Instant> dueAt,
    Optional<LocalDate> protectedUntil,
    @NotNull @Schema(description = LeadPaths.UNTIL_ANSWER) Boolean protectedUntilAnswer,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt)
    implements LeadSummary {

  static LeadSummaryForPartner of(LeadRow row) {
    return new LeadSummaryForPartner(
        row.id().text(),
        "lead",
        row.version(),
        row.stage(),
        row.customer(),
        row.country(),
        row.amount().map(MoneyBody::of),
        new PersonRef(row.ownerId().text(), row.owner()),
        row.externalId(),
        row.submittedAt(),
        row.request(),
        row.dueAt(),
        row.protectedUntil(),
        row.stage() == LeadStage.APPROVED && row.request().isPresent(),
        row.createdAt(),
        row.updatedAt());
  }
}
