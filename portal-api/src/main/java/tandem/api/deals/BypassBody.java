package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.deals.Bypass;
import tandem.deals.BypassReason;

/** Why the company goes on with a customer whom a partner's lead protects. */
@Schema(
    name = "BypassInput",
    description = "Needed when a partner's lead protects the customer and a common product.")
record BypassBody(
    @NotNull @Schema(description = "The partner reads the words that it stands for.")
        BypassReason reasonCode,
    @NotNull @Schema(description = "For the company only.") @Size(min = 1, max = 2000)
        String comment) {

  static Optional<Bypass> of(@Nullable BypassBody body) {
    return Optional.ofNullable(body).map(said -> new Bypass(said.reasonCode(), said.comment()));
  }
}
