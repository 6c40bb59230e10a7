package tandem.api.platform.idempotency;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.json.CanonicalJson;
import tandem.api.platform.json.StrictJson;
import tandem.platform.Sha256;

/**
 * What a request is, in 32 bytes: two spellings of the same JSON are the same request. The person
 * and their roles belong to it, so that a kept answer is shown to nobody else, and to nobody whose
 * rights have changed since.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(
      String method,
      String address,
      @Nullable MediaType media,
      byte[] body,
      UUID subject,
      Set<String> roles) {
    String type = media == null ? "" : media.getType() + "/" + media.getSubtype();
    String head =
        String.join(
            "\n", method, address, type, subject.toString(), new TreeSet<>(roles).toString(), "");
    return HexFormat.of()
        .formatHex(Sha256.of(head.getBytes(StandardCharsets.UTF_8), canonical(type, body)));
  }

  private static byte[] canonical(String type, byte[] body) {
    return type.endsWith("json") && body.length > 0
        ? CanonicalJson.of(StrictJson.object(body)).getBytes(StandardCharsets.UTF_8)
        : body;
  }
}
