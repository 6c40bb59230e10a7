package tandem.receipts;

import static tandem.platform.JsonMaker.JSON;

import java.util.List;

/**
 * A part of a firm's chain, by number; {@code bin/receipts} checks the parts one after the other.
 *
 * @param after the number before the first one
 * @param all how many the firm has in all
 * @param cover the signed text of a {@link PartCover}
 */
public record ReceiptPart(
    String partner,
    long after,
    long all,
    String cover,
    String key,
    String signature,
    List<Receipt> receipts) {
  public ReceiptPart {
    receipts = List.copyOf(receipts);
  }

  /** The number of the last one; that before the first if there are none. */
  public long last() {
    return receipts.isEmpty() ? after : receipts.getLast().statement().number();
  }

  /** The file: the same members as the API's answer. */
  public String json() {
    return JSON.createObjectBuilder()
        .add("object", "receipt_part")
        .add("partner_id", partner)
        .add("after", after)
        .add("in_all", all)
        .add("cover", ReceiptFile.signed(cover, key, signature))
        .add("data", ReceiptFile.data(receipts))
        .build()
        .toString();
  }
}
