package tandem.integrations.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a failed delivery is tried again: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h
 * after the attempt before, each 20 % sooner or later (api-and-security A.4; the example schedule
 * of Standard Webhooks).
 */
final class RetrySchedule {
  static final Duration LONGEST = Duration.ofHours(24);

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final int OF_A_CHALLENGE = 3;
  private static final double JITTER = 0.2;

  private RetrySchedule() {}

  /**
   * @param tries how often it was tried in this series
   * @param chance from 0 (soonest) to 1 (latest)
   * @param asked what the receiver's {@code Retry-After} says: never sooner, and a day at most
   * @return empty when it was the last attempt
   */
  static Optional<Duration> after(
      DeliveryKind kind, int tries, double chance, Optional<Duration> asked) {
    int most =
        switch (kind) {
          case EVENT -> WAITS.size();
          case CHALLENGE -> OF_A_CHALLENGE;
          case TEST -> 0;
        };
    if (tries > most) {
      return Optional.empty();
    }
    Duration wait = WAITS.get(tries - 1);
    Duration jittered =
        Duration.ofMillis(Math.round(wait.toMillis() * (1 - JITTER + 2 * JITTER * chance)));
    return asked
        .map(least -> least.compareTo(LONGEST) > 0 ? LONGEST : least)
        .filter(least -> least.compareTo(jittered) > 0)
        .or(() -> Optional.of(jittered));
  }
}
