package tandem.api.commissions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.commissions.CommissionLineId;
import tandem.commissions.DealEarnings;
import tandem.deals.DealId;

/** What a deal brings its partner: expected while it is open, as booked once it is won. */
@Schema(name = "CommissionPreview")
record CommissionPreview(
    @NotNull @Schema(enumeration = "commission_preview") String object,
    @NotNull @Schema(ref = "DealId") String dealId,
    @NotNull @Schema(description = "The ledger has it; nothing is expected any more.")
        Boolean booked,
    Optional<MoneyBody> total,
    @NotNull @Size(max = 100) List<Line> lines) {

  /** One line of the deal. */
  @Schema(name = "CommissionPreviewLine")
  record Line(
      @NotNull Integer number,
      @NotNull MoneyBody base,
      @NotNull
          @Schema(
              type = SchemaType.STRING,
              description = "Percent.",
              maxLength = 12,
              examples = "7.5")
          BigDecimal ratePercent,
      @NotNull MoneyBody result,
      @NotNull @Size(max = 50) List<CommissionTrace.Step> steps,
      @Schema(ref = "CommissionLineId") Optional<String> commissionLineId) {

    static Line of(DealEarnings.Line line) {
      return new Line(
          line.number(),
          MoneyBody.of(line.base()),
          Rates.percent(line.rate()),
          MoneyBody.of(line.result()),
          CommissionTrace.steps(line.trace()),
          line.booked().map(CommissionLineId::text));
    }
  }

  static CommissionPreview of(DealId deal, DealEarnings earnings) {
    return new CommissionPreview(
        "commission_preview",
        deal.text(),
        earnings.isBooked(),
        earnings.total().map(MoneyBody::of),
        earnings.lines().stream().map(Line::of).toList());
  }
}
