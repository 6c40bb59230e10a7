package tandem.integrations.webhooks;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/**
 * Sends what is due. A lane is one thread for at most half a minute; lanes whose endpoint fails
 * again and again share a few places of their own and try one delivery a turn, so that however many
 * are dead, the living have theirs. No transaction is open while something is on its way.
 */
@ApplicationScoped
class WebhookRounds implements Job {
  private static final System.Logger LOG = System.getLogger(WebhookRounds.class.getName());
  private static final Robot ROBOT = new Robot("webhooks");
  private static final int PLACES_WELL = 32;
  private static final int PLACES_FAILING = 8;
  private static final int IN_A_TURN = 50;
  private static final long LONGEST_TURN_NANOS = TimeUnit.SECONDS.toNanos(30);

  @Inject Lanes lanes;
  @Inject AttemptLog log;
  @Inject Courier courier;

  private final Semaphore well = new Semaphore(PLACES_WELL);
  private final Semaphore failing = new Semaphore(PLACES_FAILING);
  private @Nullable Executor executor;

  /** Looked up by name, for the reason that outbox.Relay tells. */
  @SuppressWarnings("BanJNDI") // a fixed name of the container's own
  void start(@Observes Startup startup) throws NamingException {
    ManagedExecutorService threads =
        InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
    executor = threads;
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(500);
  }

  @Override
  public void run() {
    fill(true, well, IN_A_TURN);
    fill(false, failing, 1);
  }

  private void fill(boolean healthy, Semaphore places, int inATurn) {
    Executor threads = executor;
    int free = places.drainPermits();
    if (threads == null || free == 0) {
      places.release(free);
      return;
    }
    int begun = 0;
    try {
      for (Lane lane : lanes.take(ROBOT, healthy, free)) {
        threads.execute(() -> work(lane, places, inATurn));
        begun++;
      }
    } catch (RejectedExecutionException full) {
      LOG.log(Level.WARNING, "No thread for webhooks; they are sent when leases end", full);
    } finally {
      places.release(free - begun);
    }
  }

  private void work(Lane lane, Semaphore places, int inATurn) {
    try {
      turn(lane, inATurn);
    } catch (RuntimeException failure) {
      LOG.log(
          Level.WARNING,
          "Webhooks to " + lane.endpoint().text() + " stopped; they go on later",
          failure);
    } finally {
      places.release();
    }
  }

  /** One lane's turn: until nothing is due, something fails, or others should have the thread. */
  void turn(Lane lane, int inATurn) {
    try {
      long began = System.nanoTime();
      for (int i = 0; i < inATurn && System.nanoTime() - began < LONGEST_TURN_NANOS; i++) {
        Optional<Parcel> parcel = lanes.next(ROBOT, lane);
        if (parcel.isEmpty() || !log.keep(ROBOT, parcel.get(), courier.deliver(parcel.get()))) {
          return;
        }
      }
    } finally {
      lanes.release(ROBOT, lane);
    }
  }
}
