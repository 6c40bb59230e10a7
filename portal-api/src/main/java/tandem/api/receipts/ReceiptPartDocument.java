package tandem.api.receipts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.receipts.ReceiptPart;

/** A part of all receipts of a firm, by number. */
@Schema(name = "ReceiptPart")
record ReceiptPartDocument(
    @NotNull @Schema(enumeration = "receipt_part") String object,
    @NotNull @Schema(ref = "OrganizationId") String partnerId,
    @NotNull @Schema(description = "The number before the first receipt of this part.") Long after,
    @NotNull
        @Schema(
            description =
                "How many receipts the firm has; there is another part until a number reaches it.")
        Long inAll,
    @NotNull
        @Schema(
            description =
                "Signed now: from where on, how many and which is the last of this part, and how"
                    + " many the firm has.")
        SignedDocument cover,
    @NotNull @Size(max = 1000) List<ReceiptDocument> data) {

  static ReceiptPartDocument of(ReceiptPart part) {
    return new ReceiptPartDocument(
        "receipt_part",
        part.partner(),
        part.after(),
        part.all(),
        new SignedDocument(part.cover(), part.key(), part.signature()),
        part.receipts().stream().map(ReceiptDocument::of).toList());
  }
}
