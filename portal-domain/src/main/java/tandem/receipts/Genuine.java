package tandem.receipts;

import jakarta.json.JsonObject;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tandem.platform.Sha256;
import tandem.platform.audit.HeadKey;
import tandem.receipts.Flaw.Kind;

/** Whether one signed text of a file is what it says, by the public keys alone. */
final class Genuine {
  private final Map<String, PublicKey> trusted;

  Genuine(Map<String, PublicKey> trusted) {
    this.trusted = Map.copyOf(trusted);
  }

  /** Empty when a trusted key signed exactly this text. */
  Optional<Kind> flawOf(JsonObject signed) {
    PublicKey key = trusted.get(signed.getString("key"));
    if (key == null) {
      return Optional.of(Kind.FOREIGN_KEY);
    }
    return HeadKey.holds(key, signed.getString("statement"), bytes(signed.getString("signature")))
        ? Optional.empty()
        : Optional.of(Kind.FORGED);
  }

  /** Whether what stands beside the statement says the same. */
  static boolean shownAs(JsonObject receipt, ReceiptStatement said) {
    return Sha256.hex(receipt.getString("record")).equals(said.record())
        && receipt.getJsonNumber("number").longValueExact() == said.number()
        && receipt.getJsonNumber("step").longValueExact() == said.step()
        && receipt.getString("event").equals(said.event())
        && receipt.getString("issued_at").equals(said.issued().toString());
  }

  static String where(ReceiptStatement said) {
    return "number %d, step %d, %s".formatted(said.number(), said.step(), said.event());
  }

  /** What is no base64 is no signature. */
  private static byte[] bytes(String signature) {
    try {
      return Base64.getDecoder().decode(signature);
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }
}
