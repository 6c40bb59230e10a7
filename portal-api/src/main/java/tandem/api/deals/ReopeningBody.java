package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a closed deal is worked on again. */
@Schema(name = "ReopeningInput")
record ReopeningBody(@NotNull @Size(min = 1, max = 2000) String reason) {}
