package tandem.api.commissions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.commissions.EarningsSummary;

/** A partner's commissions in one currency. The buckets never overlap. */
@Schema(name = "CommissionSummary")
record CommissionSummary(
    @NotNull @Schema(enumeration = "commission_summary") String object,
    @NotNull @Size(max = 3) String currency,
    @NotNull @Schema(description = "If all open deals were won as they stand.") MoneyBody possible,
    @NotNull @Schema(description = "The same, each deal weighed by its stage's chance.")
        MoneyBody estimated,
    @NotNull @Schema(description = "What won deals brought, paid or not.") MoneyBody earned,
    @NotNull MoneyBody paid,
    @NotNull @Schema(description = "Earned, not held and not yet paid.") MoneyBody payable,
    @NotNull @Schema(description = "Earned and kept back until its day.") MoneyBody held,
    @NotNull
        @Schema(
            description = "What credit notes and refunds took back; earned is without it already.")
        MoneyBody takenBack,
    @NotNull Integer openDeals) {

  static CommissionSummary of(EarningsSummary summary) {
    return new CommissionSummary(
        "commission_summary",
        summary.currency().getCurrencyCode(),
        MoneyBody.of(summary.possible()),
        MoneyBody.of(summary.estimated()),
        MoneyBody.of(summary.earned()),
        MoneyBody.of(summary.paid()),
        MoneyBody.of(summary.payable()),
        MoneyBody.of(summary.held()),
        MoneyBody.of(summary.takenBack()),
        summary.openDeals());
  }
}
