package tandem.platform.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Something Tandem does by itself, again and again. Runs in every node of both applications: doing
 * it twice, even at once, must not matter. Make it an {@code @ApplicationScoped} bean; no more is
 * needed.
 */
public interface Job {
  /** Between the end of one run and the beginning of the next. */
  Duration pause();

  /** Between the start of the application and the first run. */
  default Duration first() {
    return pause();
  }

  /** What it throws is logged; the next run comes all the same. */
  void run();

  /**
   * Does batch after batch while they are full; what a hundred do not finish waits for next time.
   */
  static void batches(BooleanSupplier full) {
    for (int i = 0; i < 100 && full.getAsBoolean(); i++) {}
  }
}
