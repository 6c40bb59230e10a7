package tandem.api.receipts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text and its signature. */
@Schema(name = "SignedStatement")
record SignedDocument(
    @NotNull
        @Size(max = 2000)
        @Schema(description = "Exactly what is signed, line by line, in UTF-8.")
        String statement,
    @NotNull @Size(max = 16) @Schema(description = "Name of the key: see /receipts/keys.")
        String key,
    @NotNull @Size(max = 100) @Schema(description = "Ed25519 (RFC 8032), in base64.")
        String signature) {}
