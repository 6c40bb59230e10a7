package tandem.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes UUIDv7: 48 bits of milliseconds, then random bits, so that keys sort by time and indexes
 * grow at one end (RFC 9562).
 */
@ApplicationScoped
public class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject Clock clock;

  public UUID next() {
    return at(clock.millis(), RANDOM.nextLong(), RANDOM.nextLong());
  }

  /**
   * The id of a moment and of given random bits: for data that must come out the same every time.
   */
  public static UUID at(long millis, long random1, long random2) {
    long high = (millis << 16) | 0x7000L | (random1 & 0x0FFFL);
    long low = (random2 & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
