package tandem.stack.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one run measured. Times in milliseconds as the client saw them; {@code failed} counts
 * answers that were not a success, and makes the rest of the line worthless.
 */
record Sample(long requests, double perSecond, double p50, double p95, double p99, long failed) {
  static final Sample NONE = new Sample(0, 0, 0, 0, 0, 0);

  /** Of single latencies in microseconds, all taken within the given seconds. */
  static Sample of(long[] micros, double seconds) {
    long[] sorted = micros.clone();
    Arrays.sort(sorted);
    return new Sample(
        sorted.length,
        sorted.length / seconds,
        at(sorted, 0.50),
        at(sorted, 0.95),
        at(sorted, 0.99),
        0);
  }

  /** How many times slower than the floor; 1.0 is as good as it gets. */
  String timesSlowerThan(Sample floor) {
    return perSecond == 0
        ? "–"
        : String.format(Locale.ROOT, "%.1f×", floor.perSecond() / perSecond);
  }

  private static double at(long[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, index)] / 1000.0;
  }
}
