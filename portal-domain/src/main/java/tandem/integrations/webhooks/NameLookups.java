package tandem.integrations.webhooks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up with patience of our own: the platform's call knows no limit, and a firm's name
 * server that never answers must not keep a place from others. What is given up ends by itself; no
 * more than so many are under way, and each has a thread of the platform, since a look-up holds
 * whatever thread it runs in.
 */
final class NameLookups {
  static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int AT_ONCE = 64;

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Duration patience;

  NameLookups(Duration patience) {
    this.patience = patience;
  }

  List<InetAddress> of(AddressGuard.Names names, String host) throws IOException {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("too many names are being looked up");
      }
      FutureTask<List<InetAddress>> found =
          new FutureTask<>(() -> {
            try {
              return names.of(host);
            } finally {
              places.release();
            }
          });
      Thread.ofPlatform().daemon().name("webhook-name").start(found);
      return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new IOException("no answer to the name " + host, late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException known ? known : new IOException(failed);
    }
  }
}
