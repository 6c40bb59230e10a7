package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.api.platform.views.PersonRef;
import tandem.customers.matching.Verdict;
import tandem.leads.LeadRow;
import tandem.leads.LeadStage;
import tandem.leads.RequestKind;

/** A lead in the company's list. */
@Schema(name = "LeadSummaryCompanyView")
record LeadSummaryForCompany(
    @NotNull @Schema(ref = "LeadId") String id,
    @NotNull @Schema(enumeration = "lead") String object,
    @NotNull Long version,
    @NotNull LeadStage status,
    @NotNull @Size(max = 200) String partnerName,
    @NotNull @Size(max = 20) String partnerTier,
    @Size(max = 200) Optional<String> customerName,
    @Size(max = 2) Optional<String> country,
    Optional<MoneyBody> amount,
    @NotNull PersonRef owner,
    @Size(max = 100) Optional<String> externalId,
    @NotNull @Schema(description = "The check found somebody else at submission.") Boolean conflict,
    @NotNull
        @Schema(
            description =
                "How sure that is: CONFLICT, the same customer; REVIEW, a person has to look; FREE.")
        Verdict verdict,
    Optional<Instant> submittedAt,
    @Schema(description = "What waits for the company's answer after a decision.")
        Optional<RequestKind> openRequest,
    Optional<Instant> dueAt,
    Optional<LocalDate> protectedUntil,
    @NotNull @Schema(description = LeadPaths.UNTIL_ANSWER) Boolean protectedUntilAnswer,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt)
    implements LeadSummary {

  static LeadSummaryForCompany of(LeadRow row) {
    return new LeadSummaryForCompany(
        row.id().text(),
        "lead",
        row.version(),
        row.stage(),
        row.partner(),
        row.partnerTier().toLowerCase(Locale.ROOT),
        row.customer(),
        row.country(),
        row.amount().map(MoneyBody::of),
        new PersonRef(row.ownerId().text(), row.owner()),
        row.externalId(),
        row.check() != Verdict.FREE,
        row.check(),
        row.submittedAt(),
        row.request(),
        row.dueAt(),
        row.protectedUntil(),
        row.stage() == LeadStage.APPROVED && row.request().isPresent(),
        row.createdAt(),
        row.updatedAt());
  }
}
