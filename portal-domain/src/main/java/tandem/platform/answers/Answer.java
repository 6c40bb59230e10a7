package tandem.platform.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered.
 *
 * @param fingerprint SHA-256 of the request it answers, in hexadecimal
 * @param body empty if there was none
 */
public record Answer(
    String fingerprint,
    int status,
    Optional<String> location,
    Optional<String> etag,
    Optional<String> mediaType,
    String body) {

  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    location.ifPresent(value -> headers.put("Location", value));
    etag.ifPresent(value -> headers.put("ETag", value));
    mediaType.ifPresent(value -> headers.put("Content-Type", value));
    return headers;
  }
}
