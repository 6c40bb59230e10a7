package tandem.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until a program answers, and tells why when it dies instead. */
final class Answer {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int BETWEEN_MILLIS = 150;
  private static final int TIMEOUT_MILLIS = 60_000;

  private Answer() {}

  static void await(String name, Part part, Process process, BooleanSupplier answers)
      throws InterruptedException, IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers.getAsBoolean()) {
      if (process.waitFor(BETWEEN_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new StackException(
            "%s ended with code %d; the end of %s:%n%s"
                .formatted(
                    name,
                    process.exitValue(),
                    part.log(),
                    Command.lastLines(Files.readString(part.log()), 15)));
      }
      if (System.nanoTime() > end) {
        throw new StackException(
            "%s gave no answer in %d s; see %s.".formatted(name, PATIENCE.toSeconds(), part.log()));
      }
    }
  }

  /** The status of a GET, or 0 when nobody answers. */
  static int status(String address) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setInstanceFollowRedirects(false);
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      try {
        return connection.getResponseCode();
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return 0;
    }
  }
}
