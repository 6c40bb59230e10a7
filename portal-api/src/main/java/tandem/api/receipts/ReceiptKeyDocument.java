package tandem.api.receipts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.PublicKey;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key that receipts are, or were, signed with. */
@Schema(name = "ReceiptKey")
record ReceiptKeyDocument(
    @NotNull @Schema(enumeration = "receipt_key") String object,
    @NotNull
        @Size(max = 16)
        @Schema(description = "The first 16 hexadecimal digits of the SHA-256 of the public key.")
        String name,
    @NotNull @Schema(enumeration = "Ed25519") String algorithm,
    @NotNull @Size(max = 100) @Schema(description = "X.509 SubjectPublicKeyInfo in base64.")
        String publicKey,
    @NotNull @Schema(description = "Whether new receipts are signed with it.") Boolean current) {

  static ReceiptKeyDocument of(String name, PublicKey key, boolean current) {
    return new ReceiptKeyDocument(
        "receipt_key",
        name,
        "Ed25519",
        Base64.getEncoder().encodeToString(key.getEncoded()),
        current);
  }
}
