package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.deals.Visibility;

/** What is to be written on a deal. */
@Schema(name = "MessageInput")
record MessageBody(
    @NotNull @Size(min = 1, max = 10_000) String body,
    @Schema(description = "Who reads it, for ever; shared unless told otherwise.")
        @Nullable Visibility visibility) {

  Visibility readers() {
    return visibility == null ? Visibility.SHARED : visibility;
  }
}
