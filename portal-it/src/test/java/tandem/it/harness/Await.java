package tandem.it.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what comes about a moment later, no longer than it takes. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STEP = Duration.ofMillis(100);

  private Await() {}

  /** Asks until the answer fits; fails with the last one. */
  public static <T> T until(String what, Supplier<T> question, Predicate<T> fits) {
    return until(what, PATIENCE, question, fits);
  }

  public static <T> T until(
      String what, Duration patience, Supplier<T> question, Predicate<T> fits) {
    Instant end = Instant.now().plus(patience);
    T answer = question.get();
    while (!fits.test(answer)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Waited in vain for " + what + "; last seen: " + answer);
      }
      LockSupport.parkNanos(STEP.toNanos());
      answer = question.get();
    }
    return answer;
  }
}
