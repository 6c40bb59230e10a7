package tandem.api.receipts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.receipts.ReceiptFile;

/** All receipts of a lead, the same for both sides. */
@Schema(name = "ReceiptFile")
record ReceiptFileDocument(
    @NotNull @Schema(enumeration = "receipt_file") String object,
    @NotNull @Schema(ref = "OrganizationId") String partnerId,
    @NotNull @Schema(ref = "LeadId") String leadId,
    @NotNull
        @Schema(
            description =
                "Signed now: how many there are and which is the last, so that one missing at the"
                    + " end shows.")
        SignedDocument cover,
    @NotNull @Size(max = 1000) List<ReceiptDocument> data) {

  static ReceiptFileDocument of(ReceiptFile file) {
    return new ReceiptFileDocument(
        "receipt_file",
        file.partner(),
        file.lead(),
        new SignedDocument(file.cover(), file.key(), file.signature()),
        file.receipts().stream().map(ReceiptDocument::of).toList());
  }
}
