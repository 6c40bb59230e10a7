package tandem.api.deals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealStage;

/** Where a deal is to go; won and lost are closures. */
@Schema(name = "StageMoveInput")
record StageMoveBody(
    @NotNull @Schema(description = "An open stage. To win or lose a deal, post a closure.")
        DealStage to,
    @Schema(description = "Required where the process leaves out no stage without one.")
        @Size(max = 2000)
        @Nullable String reason,
    @Valid @Nullable BypassBody bypass) {

  Optional<String> words() {
    return Optional.ofNullable(reason);
  }
}
