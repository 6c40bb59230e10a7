package tandem.receipts;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * All receipts of one lead, oldest first, as they are handed out to both sides; {@code
 * bin/receipts} checks it without the portal.
 *
 * @param cover the signed text of a {@link ReceiptCover}
 */
public record ReceiptFile(
    String partner,
    String lead,
    String cover,
    String key,
    String signature,
    List<Receipt> receipts) {

  /** The file: the same members as the API's answer. */
  public String json() {
    return JSON.createObjectBuilder()
        .add("object", "receipt_file")
        .add("partner_id", partner)
        .add("lead_id", lead)
        .add("cover", signed(cover, key, signature))
        .add("data", data(receipts))
        .build()
        .toString();
  }

  static JsonObjectBuilder signed(String text, String key, String signature) {
    return JSON.createObjectBuilder()
        .add("statement", text)
        .add("key", key)
        .add("signature", signature);
  }

  static JsonArrayBuilder data(List<Receipt> receipts) {
    JsonArrayBuilder data = JSON.createArrayBuilder();
    for (Receipt receipt : receipts) {
      ReceiptStatement said = receipt.statement();
      data.add(
          JSON.createObjectBuilder()
              .add("object", "receipt")
              .add("number", said.number())
              .add("step", said.step())
              .add("event", said.event())
              .add("issued_at", said.issued().toString())
              .add("record", receipt.record())
              .add("statement", receipt.text())
              .add("key", receipt.key())
              .add("signature", receipt.signature()));
    }
    return data;
  }
}
