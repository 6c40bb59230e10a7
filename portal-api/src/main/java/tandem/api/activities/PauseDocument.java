package tandem.api.activities;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.deals.DealId;
import tandem.deals.work.Pause;
import tandem.deals.work.PauseReason;

/** A time in which a deal waits; it does not count as work on it. */
@Schema(name = "Pause")
record PauseDocument(
    @NotNull @Schema(ref = "PauseId") String id,
    @NotNull @Schema(enumeration = "pause") String object,
    @NotNull @Schema(ref = "DealId") String dealId,
    @NotNull PauseReason reason,
    @Size(max = 2000) Optional<String> comment,
    @NotNull LocalDate wakeOn,
    @NotNull @Size(max = 255) String author,
    @NotNull Instant startedAt,
    @Schema(description = "Empty while it waits.") Optional<Instant> endedAt,
    @NotNull @Schema(description = "It ended by itself, on its day.") Boolean woken) {

  static PauseDocument of(DealId deal, Pause pause) {
    return new PauseDocument(
        pause.id().text(),
        "pause",
        deal.text(),
        pause.reason(),
        pause.comment(),
        pause.wakeOn(),
        pause.author(),
        pause.startedAt(),
        pause.endedAt(),
        pause.woken());
  }
}
