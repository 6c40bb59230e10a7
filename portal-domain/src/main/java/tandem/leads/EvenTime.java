package tandem.leads;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Answers after the same time whatever there was to find, so that the time tells nothing: what is
 * found in a few milliseconds waits for the rest of {@link #LASTS}.
 */
final class EvenTime {
  /** Many times what the question takes at a million customers, and little for who waits. */
  static final Duration LASTS = Duration.ofMillis(40);

  private EvenTime() {}

  static <T> T of(Supplier<T> work) {
    long end = System.nanoTime() + LASTS.toNanos();
    T result = work.get();
    for (long left = end - System.nanoTime();
        left > 0 && !Thread.currentThread().isInterrupted();
        left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return result;
  }
}
