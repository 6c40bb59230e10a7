package tandem.api.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a request was answered. */
@Schema(name = "DataSubjectFulfilmentInput")
record FulfilmentBody(
    @Schema(description = "How, or why not. After an erasure it is not kept.")
        @NotNull
        @Size(min = 1, max = 2000)
        String answer,
    @Schema(description = "True: it is not done, and answer says why.")
        @Nullable Boolean refused) {}
