package tandem.api.platform.query;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.platform.Keyset;
import tandem.platform.Sha256;

/**
 * The place in a list after its last shown row, signed, and good only for the same organisation,
 * filter and sort, for a day. Nobody can use one to look around or to move into another's list.
 */
@ApplicationScoped
public class Cursors {
  private static final Duration GOOD_FOR = Duration.ofHours(24);
  private static final int SIGNATURE = 32;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final byte[] secret;
  private final Clock clock;

  @Inject
  Cursors(ApiSettings settings, Clock clock) {
    this(settings.secret(), clock);
  }

  Cursors(String secret, Clock clock) {
    this.secret = Sha256.of("cursor:".getBytes(StandardCharsets.UTF_8), bytes(secret));
    this.clock = clock;
  }

  /** For CDI's proxy only. */
  Cursors() {
    this("", Clock.systemUTC());
  }

  /**
   * @param binding what the list is: organisation, filter and sort in one text
   */
  public String after(Keyset last, String binding) {
    JsonObject content =
        JSON.createObjectBuilder()
            .add("k", last.value())
            .add("i", last.id().toString())
            .add("t", clock.instant().getEpochSecond())
            .build();
    byte[] payload = bytes(content.toString());
    byte[] cursor = new byte[SIGNATURE + payload.length];
    System.arraycopy(signature(payload, binding), 0, cursor, 0, SIGNATURE);
    System.arraycopy(payload, 0, cursor, SIGNATURE, payload.length);
    return ENCODER.encodeToString(cursor);
  }

  public Keyset read(String cursor, String binding) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length <= SIGNATURE) {
        throw refused();
      }
      byte[] payload = java.util.Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
      byte[] signature = java.util.Arrays.copyOf(bytes, SIGNATURE);
      if (!MessageDigest.isEqual(signature, signature(payload, binding))) {
        throw refused();
      }
      return keyset(new String(payload, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | JsonException malformed) {
      throw refused();
    }
  }

  private Keyset keyset(String payload) {
    JsonObject content = JSON.createReader(new StringReader(payload)).readObject();
    Instant made = Instant.ofEpochSecond(content.getJsonNumber("t").longValueExact());
    if (made.plus(GOOD_FOR).isBefore(clock.instant())) {
      throw refused();
    }
    return new Keyset(content.getString("k"), UUID.fromString(content.getString("i")));
  }

  private byte[] signature(byte[] payload, String binding) {
    byte[] bound = bytes(binding);
    byte[] message = new byte[payload.length + 1 + bound.length];
    System.arraycopy(payload, 0, message, 0, payload.length);
    System.arraycopy(bound, 0, message, payload.length + 1, bound.length);
    return Digest.hmac(secret, message);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ProblemException refused() {
    return new ProblemException(
        ProblemCode.INVALID_CURSOR, FieldError.parameter("cursor", "invalid_cursor"));
  }
}
