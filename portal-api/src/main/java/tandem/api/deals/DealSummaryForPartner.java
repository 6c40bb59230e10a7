package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.api.platform.views.PersonRef;
import tandem.deals.DealRow;
import tandem.deals.DealStage;
import tandem.deals.LostReason;

/** A deal in its partner's list. */
@Schema(name = "DealSummaryPartnerView")
record DealSummaryForPartner(
    @NotNull @Schema(ref = "DealId") String id,
    @NotNull @Schema(enumeration = "deal") String object,
    @NotNull Long version,
    @NotNull DealStage stage,
    @NotNull Integer probability,
    @Size(max = 200) Optional<String> customerName,
    @Size(max = 2) Optional<String> country,
    @NotNull MoneyBody amount,
    Optional<PersonRef> owner,
    @Size(max = 100) Optional<String> externalId,
    Optional<LocalDate> expectedClose,
    Optional<NextStepDocument> nextStep,
    Optional<LostReason> lostReason,
    @NotNull Instant stageSince,
    Optional<Instant> closedAt,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt)
    implements DealSummary {

  static DealSummaryForPartner of(DealRow row, Optional<NextStepDocument> next) {
    return new DealSummaryForPartner(
        row.id().text(),
        "deal",
        row.version(),
        row.stage(),
        row.percent(),
        row.customer(),
        row.country(),
        MoneyBody.of(row.amount()),
        PersonRef.of(row.ownerId(), row.owner()),
        row.externalId(),
        row.expectedClose(),
        next,
        row.lostReason(),
        row.stageSince(),
        row.closedAt(),
        row.createdAt(),
        row.updatedAt());
  }
}
