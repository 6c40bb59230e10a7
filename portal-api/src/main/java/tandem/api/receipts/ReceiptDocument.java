package tandem.api.receipts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.receipts.Receipt;

/** One receipt: what it says beside exactly what is signed. */
@Schema(name = "Receipt")
record ReceiptDocument(
    @NotNull @Schema(enumeration = "receipt") String object,
    @NotNull @Schema(description = "Place in the chain of the firm, from 1.") Long number,
    @NotNull @Schema(description = "Place among the receipts of this lead, from 1.") Long step,
    @NotNull @Size(max = 60) @Schema(description = "For example lead.submitted.") String event,
    @NotNull
        @Size(max = 30)
        @Schema(description = "UTC, to the microsecond, as it stands in the statement.")
        String issuedAt,
    @NotNull
        @Size(max = 100_000)
        @Schema(
            description =
                "How the lead stood, as JSON text whose SHA-256 stands in the statement: ids, days,"
                    + " amounts and hashes, no names.")
        String record,
    @NotNull @Size(max = 2000) String statement,
    @NotNull @Size(max = 16) String key,
    @NotNull @Size(max = 100) String signature) {

  static ReceiptDocument of(Receipt receipt) {
    return new ReceiptDocument(
        "receipt",
        receipt.statement().number(),
        receipt.statement().step(),
        receipt.statement().event(),
        receipt.statement().issued().toString(),
        receipt.record(),
        receipt.text(),
        receipt.key(),
        receipt.signature());
  }
}
