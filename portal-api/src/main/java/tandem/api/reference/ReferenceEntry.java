package tandem.api.reference;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;

/** A code with its text. */
@Schema(name = "ReferenceEntry")
record ReferenceEntry(
    @NotNull @Size(max = 60) String code,
    @NotNull LocalName name,
    @Schema(description = "Deal stages: chance of winning in percent.")
        Optional<Integer> probability) {}
