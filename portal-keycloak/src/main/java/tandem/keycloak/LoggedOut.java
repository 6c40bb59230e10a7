package tandem.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions and people Keycloak has told us are signed out; longer than any session lives. */
final class LoggedOut {
  private final Map<String, Instant> sessions = new ConcurrentHashMap<>();
  private final Map<String, Instant> people = new ConcurrentHashMap<>();
  private final Duration remembered;
  private final Clock clock;

  LoggedOut(Duration remembered, Clock clock) {
    this.remembered = remembered;
    this.clock = clock;
  }

  void session(String keycloakSession) {
    note(sessions, keycloakSession);
  }

  void everywhere(String subject) {
    note(people, subject);
  }

  boolean includes(SignedIn person) {
    Instant everywhere = people.get(person.subject());
    return sessions.containsKey(person.keycloakSession())
        || (everywhere != null && !person.since().isAfter(everywhere));
  }

  private void note(Map<String, Instant> where, String who) {
    Instant now = clock.instant();
    where.values().removeIf(time -> time.plus(remembered).isBefore(now));
    where.put(who, now);
  }
}
