package tandem.api.platform.views;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person, by id and name. */
@Schema(name = "PersonRef")
public record PersonRef(
    @NotNull @Schema(ref = "UserId") String id, @NotNull @Size(max = 255) String name) {}
