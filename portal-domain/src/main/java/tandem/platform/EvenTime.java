package tandem.platform;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Answers after a whole multiple of {@link #STEP}, whatever there was to find, so that the time
 * tells nothing. For the edges: whoever waits holds no transaction, no lock and no connection.
 */
public final class EvenTime {
  /** Many times what such a question takes at a million customers, and little for who waits. */
  public static final Duration STEP = Duration.ofMillis(40);

  private final long began = System.nanoTime();

  private EvenTime() {}

  public static EvenTime begins() {
    return new EvenTime();
  }

  /** Waits after the work, refused or not. */
  public static <T> T of(Supplier<T> work) {
    EvenTime time = begins();
    try {
      return work.get();
    } finally {
      time.ends();
    }
  }

  /** Waits until the next multiple is full. */
  public void ends() {
    long step = STEP.toNanos();
    long end = Math.ceilDiv(Math.max(System.nanoTime() - began, 1), step) * step;
    for (long left = end - (System.nanoTime() - began);
        left > 0 && !Thread.currentThread().isInterrupted();
        left = end - (System.nanoTime() - began)) {
      LockSupport.parkNanos(left);
    }
  }
}
