package tandem.keycloak;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody was sent to Keycloak and may come back. Each tab has its own, found by the state
 * parameter and good once.
 *
 * @param target path and query to return to
 * @param level of assurance that was asked for
 * @param attempt how often this was tried in a row, so that a broken set-up does not circle
 */
record PendingLogin(
    String nonce, String verifier, String target, int level, int attempt, Instant at)
    implements Serializable {
  static final Duration GOOD_FOR = Duration.ofMinutes(30);
  private static final String KEY = "tandem.keycloak.pending";
  private static final int TABS = 10;

  void keepIn(HttpSession session, String state) {
    Map<String, PendingLogin> pending = all(session);
    pending.put(state, this);
    while (pending.size() > TABS) {
      pending.remove(pending.keySet().iterator().next());
    }
    session.setAttribute(KEY, pending);
  }

  static Optional<PendingLogin> take(HttpSession session, String state, Instant now) {
    LinkedHashMap<String, PendingLogin> pending = all(session);
    PendingLogin login = pending.remove(state);
    session.setAttribute(KEY, pending);
    return Optional.ofNullable(login).filter(sent -> now.isBefore(sent.at.plus(GOOD_FOR)));
  }

  /** A copy, because requests of several tabs meet here. */
  private static LinkedHashMap<String, PendingLogin> all(HttpSession session) {
    LinkedHashMap<String, PendingLogin> pending = new LinkedHashMap<>();
    if (session.getAttribute(KEY) instanceof Map<?, ?> known) {
      known.forEach((state, login) -> pending.put((String) state, (PendingLogin) login));
    }
    return pending;
  }
}
