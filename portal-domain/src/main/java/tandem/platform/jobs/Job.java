package tandem.platform.jobs;

import java.time.Duration;

/**
 * Something Tandem does by itself, again and again. Runs in every node of both applications: doing
 * it twice, even at once, must not matter. Make it an {@code @ApplicationScoped} bean; no more is
 * needed.
 */
public interface Job {
  /** Between the end of one run and the beginning of the next. */
  Duration pause();

  /** What it throws is logged; the next run comes all the same. */
  void run();
}
