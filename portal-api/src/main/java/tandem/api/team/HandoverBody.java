package tandem.api.team;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.platform.PersonId;

/** Who gets a leaver's open leads and deals. */
@Schema(name = "HandoverInput")
record HandoverBody(
    @NotNull @Schema(ref = "UserId") PersonId successorId,
    @Schema(description = "Sends the leaver away in the same step.", defaultValue = "true")
        @Nullable Boolean disable,
    @Size(max = 200) @Nullable String reason) {

  boolean sendsAway() {
    return disable == null || disable;
  }

  String words() {
    return reason == null ? "" : reason;
  }
}
