package tandem.api.deals;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.deals.DealId;
import tandem.deals.DealStage;
import tandem.insight.DealClock;

/** Time to money of one deal. */
@Schema(name = "TimeToMoney")
record DealClockDocument(
    @NotNull @Schema(enumeration = "time_to_money") String object,
    @NotNull @Schema(ref = "DealId") String dealId,
    @NotNull
        @Schema(
            description = "When the lead was handed in; when the deal was opened, if it has none.")
        Instant beginsAt,
    @Schema(description = "When it was won; absent until then, and the time runs on.")
        Optional<Instant> moneyAt,
    @NotNull @Min(0) @Schema(description = "Presale and all stages; pauses are not in it.")
        Long totalSeconds,
    @NotNull @Min(0) Long presaleSeconds,
    @NotNull @Min(0) Long pauseSeconds,
    @NotNull @Size(max = 20) List<Stay> stages) {

  /** All stays in one stage together. */
  @Schema(name = "TimeInStage")
  record Stay(@NotNull DealStage stage, @NotNull @Min(0) Long seconds) {}

  static DealClockDocument of(DealId deal, DealClock clock) {
    return new DealClockDocument(
        "time_to_money",
        deal.text(),
        clock.begins(),
        clock.money(),
        clock.total().toSeconds(),
        clock.presale().toSeconds(),
        clock.pauses().toSeconds(),
        clock.stages().stream()
            .map(stay -> new Stay(stay.stage(), stay.time().toSeconds()))
            .toList());
  }
}
