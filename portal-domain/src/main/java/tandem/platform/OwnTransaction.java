package tandem.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * What stays whatever becomes of the transaction that it is done in: it is committed by itself,
 * before what surrounds it. Holds a second connection meanwhile, so it is for one short use case,
 * and few do it at once: the pool (80) has one connection for each request (64 threads), these, and
 * some for jobs, so that nobody who holds one waits for a second in vain.
 */
@ApplicationScoped
public class OwnTransaction {
  private static final int AT_ONCE = 8;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  @Inject CommittedApart apart;

  public <T> T of(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return apart.of(work);
    } finally {
      places.release();
    }
  }
}
