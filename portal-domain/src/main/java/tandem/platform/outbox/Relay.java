package tandem.platform.outbox;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Looks every half second for due deliveries and works them off. Runs in every node of both
 * applications.
 */
@ApplicationScoped
public class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class.getName());
  private static final long PAUSE_MILLIS = 500;
  private static final int AT_ONCE = 200;

  /**
   * Ten seconds: while Payara still deploys, or a database restarts, the first rounds find nothing
   * to read from.
   */
  private static final int WORTH_TELLING = 20;

  private static final Robot ROBOT = new Robot("outbox");

  @Inject Deliveries deliveries;

  private @Nullable ScheduledFuture<?> rounds;
  private int failedRounds;

  /**
   * Looked up by name: while Payara deploys, beans of a library have no naming context to inject
   * from.
   */
  @SuppressWarnings("BanJNDI") // a fixed name of the container's own
  void start(@Observes Startup startup) throws NamingException {
    ManagedScheduledExecutorService executor =
        InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
    rounds =
        executor.scheduleWithFixedDelay(
            this::run, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes Shutdown shutdown) {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  /** One round: at most two hundred deliveries, so that a flood leaves room for others. */
  public void run() {
    try {
      for (int i = 0; i < AT_ONCE && deliverOne(); i++) {}
      if (failedRounds >= WORTH_TELLING) {
        LOG.log(Level.INFO, "The outbox is read again after {0} failed rounds", failedRounds);
      }
      failedRounds = 0;
    } catch (RuntimeException failure) {
      tell(failure);
    }
  }

  /** Once in a row of failures: a database that is away for an hour must not fill the disk. */
  private void tell(RuntimeException failure) {
    failedRounds++;
    if (failedRounds == WORTH_TELLING) {
      LOG.log(
          Level.WARNING, "The outbox cannot be read; tried every " + PAUSE_MILLIS + " ms", failure);
    }
  }

  private boolean deliverOne() {
    try {
      return deliveries.deliverNext(ROBOT).isPresent();
    } catch (Deliveries.DeliveryFailed failed) {
      LOG.log(
          Level.WARNING,
          "Delivery of "
              + failed.due.event()
              + " to "
              + failed.due.subscriber()
              + " failed, attempt "
              + (failed.due.attempts() + 1),
          failed.getCause());
      deliveries.postpone(ROBOT, failed.due, String.valueOf(failed.getCause()));
      return true;
    }
  }
}
