package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.deals.MessageReceipt;

/** How far the caller has read. */
@Schema(name = "ReadReceipt")
record ReceiptOfMessageDocument(
    @NotNull @Schema(enumeration = "read_receipt") String object,
    @NotNull @Schema(ref = "DealId") String dealId,
    @NotNull @Schema(ref = "MessageId") String messageId,
    @NotNull @Schema(description = "Newer messages of others, counted up to 1,000.") Integer unread,
    @NotNull Instant createdAt) {

  static ReceiptOfMessageDocument of(MessageReceipt receipt) {
    return new ReceiptOfMessageDocument(
        "read_receipt",
        receipt.deal().text(),
        receipt.upTo().text(),
        receipt.unread(),
        receipt.at());
  }
}
