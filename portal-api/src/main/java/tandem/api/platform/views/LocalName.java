package tandem.api.platform.views;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name in the portal's languages. */
@Schema(name = "LocalName")
public record LocalName(@NotNull @Size(max = 200) String en, @NotNull @Size(max = 200) String ru) {}
