package tandem.api.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tandem.platform.PublicId;

/**
 * The request's own id and its place in the caller's trace (W3C Trace Context): a valid {@code
 * traceparent} is continued with a span of ours, anything else starts a new trace.
 */
public record Trace(String requestId, String traceId, String spanId) {
  private static final String ATTRIBUTE = Trace.class.getName();
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final SecureRandom RANDOM = new SecureRandom();

  static Trace begin(HttpServletRequest request) {
    Trace trace =
        new Trace(
            PublicId.format("req", UUID.nameUUIDFromBytes(random(16))),
            Optional.ofNullable(request.getHeader("traceparent"))
                .map(TRACEPARENT::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(parent -> parent.group(1))
                .orElseGet(() -> HexFormat.of().formatHex(random(16))),
            HexFormat.of().formatHex(random(8)));
    request.setAttribute(ATTRIBUTE, trace);
    return trace;
  }

  public static Trace of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Trace trace ? trace : begin(request);
  }

  String traceparent() {
    return "00-" + traceId + "-" + spanId + "-01";
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
