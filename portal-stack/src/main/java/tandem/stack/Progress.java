package tandem.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person waiting what is done and how long it took. */
final class Progress {
  private final PrintStream out;
  private final long begun = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  /** A piece of work that may fail. */
  interface Work<T> {
    T run() throws Exception;
  }

  <T> T step(String name, Work<T> work) throws Exception {
    long start = System.nanoTime();
    T result = work.run();
    done(name, Duration.ofNanos(System.nanoTime() - start));
    return result;
  }

  synchronized void done(String name, Duration took) {
    out.printf(Locale.ROOT, "  %-58s %6.1f s%n", name, took.toMillis() / 1000.0);
    out.flush();
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
