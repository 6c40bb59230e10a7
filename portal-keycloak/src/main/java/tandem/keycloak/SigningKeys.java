package tandem.keycloak;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The realm's public keys. They are read again at most every ten seconds while tokens come in, so a
 * removed key is refused that soon; and at once when a token names a key we have not seen, that too
 * at most every ten seconds, so a new key never costs a wrong 401 and made-up key ids cost Keycloak
 * nothing. While Keycloak is away the keys last read stay good.
 */
final class SigningKeys implements JWKSource<SecurityContext> {
  static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration PAUSE_WHILE_EMPTY = Duration.ofSeconds(2);

  /** Where keys come from. */
  interface Source {
    JWKSet read() throws KeycloakUnreachable;
  }

  private final Source source;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable JWKSet keys;
  private volatile Instant read = Instant.MIN;
  private Instant searched = Instant.MIN;

  SigningKeys(Source source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws KeySourceException {
    List<JWK> known = selector.select(current());
    return known.isEmpty() ? selector.select(searched()) : known;
  }

  private JWKSet current() throws KeySourceException {
    JWKSet known = keys;
    if (known == null) {
      return firstRead();
    }
    if (isPast(read, PAUSE) && reading.tryLock()) {
      try {
        readAgain();
      } finally {
        reading.unlock();
      }
    }
    JWKSet now = keys;
    return now == null ? known : now;
  }

  private JWKSet firstRead() throws KeySourceException {
    reading.lock();
    try {
      if (keys == null && isPast(read, PAUSE_WHILE_EMPTY)) {
        readAgain();
      }
      JWKSet now = keys;
      if (now == null) {
        throw new KeySourceException("The keys of the realm cannot be read");
      }
      return now;
    } finally {
      reading.unlock();
    }
  }

  /** Those who come while another looks wait for what that one finds. */
  private JWKSet searched() throws KeySourceException {
    reading.lock();
    try {
      if (isPast(searched, PAUSE)) {
        searched = clock.instant();
        readAgain();
      }
    } finally {
      reading.unlock();
    }
    return current();
  }

  private void readAgain() {
    read = clock.instant();
    try {
      keys = source.read();
    } catch (KeycloakUnreachable away) {
      System.getLogger(SigningKeys.class.getName())
          .log(System.Logger.Level.WARNING, "Keys of the realm not read: {0}", away.getMessage());
    }
  }

  private boolean isPast(Instant since, Duration pause) {
    return since.equals(Instant.MIN) || !clock.instant().isBefore(since.plus(pause));
  }
}
