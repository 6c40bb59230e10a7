package tandem.keycloak;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Keeps signed-in people signed in: half an hour since the last request, ten hours in all, and only
 * as long as Keycloak agrees when tokens are renewed. While Keycloak is away, sessions go on.
 */
final class PortalSessions {
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration LONGEST = Duration.ofHours(10);
  private static final int LOCKS = 64;

  private final TokenEndpoint endpoint;
  private final AccessTokens tokens;
  private final LoggedOut loggedOut;
  private final Clock clock;
  private final Lock[] refreshing =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

  PortalSessions(TokenEndpoint endpoint, AccessTokens tokens, LoggedOut loggedOut, Clock clock) {
    this.endpoint = endpoint;
    this.tokens = tokens;
    this.loggedOut = loggedOut;
    this.clock = clock;
  }

  /**
   * Who is signed in; ends the session when its time is over.
   *
   * @param attended whether a person did something, not a page by itself: only that keeps a session
   */
  Optional<SignedIn> current(HttpSession session, boolean attended) {
    try {
      Optional<SignedIn> person = SignedIn.in(session);
      if (person.isEmpty()) {
        return person;
      }
      if (isOver(person.get()) || isIdle(session)) {
        end(session);
        return Optional.empty();
      }
      if (attended) {
        LastSeen.note(session, clock.instant());
      }
      return person.get().needsRefresh(clock.instant()) ? renewed(session) : person;
    } catch (IllegalStateException endedMeanwhile) {
      return Optional.empty();
    }
  }

  /** Of a session that {@link #current} has just let pass. */
  SessionEnd ends(HttpSession session, SignedIn person) {
    return new SessionEnd(
        LastSeen.in(session, clock.instant()).plus(IDLE), person.since().plus(LONGEST));
  }

  /** One request renews, those beside it wait and take what it got. */
  private Optional<SignedIn> renewed(HttpSession session) {
    Lock lock = refreshing[Math.floorMod(session.getId().hashCode(), LOCKS)];
    lock.lock();
    try {
      Optional<SignedIn> person = SignedIn.in(session);
      return person.isPresent() && person.get().needsRefresh(clock.instant())
          ? renew(session, person.get())
          : person;
    } catch (IllegalStateException endedMeanwhile) {
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private Optional<SignedIn> renew(HttpSession session, SignedIn person) {
    Instant now = clock.instant();
    try {
      OIDCTokens fresh =
          endpoint.tokens(new RefreshTokenGrant(new RefreshToken(person.refreshToken())));
      return kept(
          session, person.refreshed(fresh, tokens.verify(fresh.getAccessToken().getValue()), now));
    } catch (GrantRefused ended) {
      end(session);
      return Optional.empty();
    } catch (KeycloakUnreachable away) {
      return outage(session, person, now);
    } catch (TokenRefused refused) {
      if (refused.fault() == TokenFault.KEYS_UNAVAILABLE) {
        return outage(session, person, now);
      }
      end(session);
      return Optional.empty();
    }
  }

  /** Running sessions outlive an outage, but not longer than an idle one would. */
  private Optional<SignedIn> outage(HttpSession session, SignedIn person, Instant now) {
    if (now.isAfter(person.accessExpires().plus(IDLE))) {
      end(session);
      return Optional.empty();
    }
    return kept(session, person.triedInVain(now));
  }

  private static Optional<SignedIn> kept(HttpSession session, SignedIn person) {
    person.keepIn(session);
    return Optional.of(person);
  }

  private boolean isOver(SignedIn person) {
    return !clock.instant().isBefore(person.since().plus(LONGEST)) || loggedOut.includes(person);
  }

  private boolean isIdle(HttpSession session) {
    Instant now = clock.instant();
    return !now.isBefore(LastSeen.in(session, now).plus(IDLE));
  }

  static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException already) {
      // another request of the same session was faster
    }
  }
}
