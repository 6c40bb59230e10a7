package tandem.api.webhooks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which events to send again. */
@Schema(name = "WebhookReplayInput")
record ReplayBody(
    @NotNull @Schema(description = "Of the last 30 days.") Instant from,
    @NotNull @Schema(description = "Not included.") Instant to,
    @Schema(description = "Those that are wanted; all of the endpoint's when there are none.")
        @Size(max = 100)
        @Nullable List<@Size(max = 60) String> types) {

  List<String> wanted() {
    return types == null ? List.of() : List.copyOf(types);
  }
}
