package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.deals.LoseDeal;
import tandem.deals.LostReason;

/** Why a deal was lost, as one side says. */
@Schema(name = "LossWordInput")
record LossWordBody(
    @NotNull LostReason reasonCode,
    @Schema(
            description = "A detail that belongs to the reason; see GET /loss-reasons.",
            examples = "list-price")
        @Size(max = 40)
        @Nullable String detailCode,
    @Schema(description = "Required with the reason other.") @Size(max = 2000)
        @Nullable String comment) {

  LoseDeal order() {
    return new LoseDeal(reasonCode, Optional.ofNullable(detailCode), Optional.ofNullable(comment));
  }
}
