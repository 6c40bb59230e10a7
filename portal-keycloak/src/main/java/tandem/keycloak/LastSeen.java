package tandem.keycloak;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;

/**
 * When somebody last used a session, by our own clock. The server's limit would not do: it also
 * counts what an open page asks by itself, and cannot be tested without waiting.
 */
final class LastSeen {
  private static final String KEY = "tandem.keycloak.last-seen";

  private LastSeen() {}

  static void note(HttpSession session, Instant now) {
    session.setAttribute(KEY, now);
  }

  /**
   * @param otherwise for a session that was signed in before this was noted
   */
  static Instant in(HttpSession session, Instant otherwise) {
    return session.getAttribute(KEY) instanceof Instant seen ? seen : otherwise;
  }
}
