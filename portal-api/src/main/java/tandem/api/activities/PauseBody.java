package tandem.api.activities;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.deals.work.PauseReason;

/** What a deal is to wait for, and until when. */
@Schema(name = "PauseInput")
record PauseBody(
    @NotNull PauseReason reason,
    @Size(max = 2000) @Nullable String comment,
    @NotNull @Schema(description = "A day within the next year, on which it goes on by itself.")
        LocalDate wakeOn) {}
