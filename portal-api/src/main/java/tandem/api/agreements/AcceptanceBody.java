package tandem.api.agreements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which text was read: what is accepted is this and nothing else. */
@Schema(name = "AgreementAcceptanceInput")
record AcceptanceBody(
    @NotNull @Schema(enumeration = {"en", "ru"}) @Size(max = 2) String language,
    @NotNull
        @Schema(description = "SHA-256 of the text in that language, 64 hexadecimal digits.")
        @Pattern(regexp = "^[0-9a-fA-F]{64}$")
        @Size(max = 64)
        String textHash) {}
