package tandem.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * So many for each caller in a window, given back evenly as time goes by. Of more callers than it
 * remembers, the one not seen for longest is forgotten: memory is bounded, whoever knocks.
 */
public final class Throttle {
  private static final int MOST_CALLERS = 10_000;

  private final int quota;
  private final Duration window;
  private final Clock clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  private record Bucket(double tokens, Instant at) {}

  /**
   * @param quota at least 1; also how many may come at once
   */
  public Throttle(int quota, Duration window, Clock clock) {
    if (quota < 1) {
      throw new IllegalArgumentException("A quota of " + quota + " lets nobody in");
    }
    this.quota = quota;
    this.window = window;
    this.clock = clock;
  }

  /** Empty if it is granted; otherwise how long to wait for the next, at least a second. */
  public synchronized Optional<Duration> take(String caller) {
    Instant now = clock.instant();
    double tokens = tokens(buckets.get(caller), now);
    if (tokens >= 1) {
      buckets.put(caller, new Bucket(tokens - 1, now));
      return Optional.empty();
    }
    buckets.put(caller, new Bucket(tokens, now));
    long seconds = (long) Math.ceil((1 - tokens) * window.toMillis() / quota / 1000.0);
    return Optional.of(Duration.ofSeconds(Math.max(1, seconds)));
  }

  private double tokens(@Nullable Bucket bucket, Instant now) {
    if (bucket == null) {
      return quota;
    }
    double since = Math.max(0, Duration.between(bucket.at(), now).toMillis());
    return Math.min(quota, bucket.tokens() + since * quota / window.toMillis());
  }
}
