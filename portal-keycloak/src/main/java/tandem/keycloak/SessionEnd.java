package tandem.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * When the session of this request ends.
 *
 * @param idle if nothing happens until then
 * @param latest in any case; signing in again is then needed
 */
public record SessionEnd(Instant idle, Instant latest) {
  private static final String KEY = "tandem.keycloak.session-end";

  /** Empty where nobody is signed in. */
  public static Optional<SessionEnd> of(HttpServletRequest request) {
    return request.getAttribute(KEY) instanceof SessionEnd end
        ? Optional.of(end)
        : Optional.empty();
  }

  /** The earlier of both. */
  public Instant next() {
    return idle.isBefore(latest) ? idle : latest;
  }

  void tell(HttpServletRequest request) {
    request.setAttribute(KEY, this);
  }
}
