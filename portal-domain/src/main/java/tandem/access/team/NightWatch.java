package tandem.access.team;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;
import tandem.platform.outbox.Robot;

/** Looks every hour for access that nobody uses. Runs in every node; twice does not matter. */
@ApplicationScoped
public class NightWatch {
  private static final Robot ROBOT = new Robot("night-watch");
  private static final int FIRST_MINUTES = 5;
  private static final int HOURLY_MINUTES = 60;
  private static final int TURNS = 100;
  private static final int FULL = 100;

  @Inject IdleAccess idle;

  private @Nullable ScheduledFuture<?> rounds;

  /**
   * Looked up by name, as the outbox does: a library has no naming context while Payara deploys.
   */
  @SuppressWarnings("BanJNDI") // a fixed name of the container's own
  void start(@Observes Startup startup) throws NamingException {
    ManagedScheduledExecutorService executor =
        InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
    rounds =
        executor.scheduleWithFixedDelay(this::run, FIRST_MINUTES, HOURLY_MINUTES, TimeUnit.MINUTES);
  }

  void stop(@Observes Shutdown shutdown) {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  /** One round. */
  public void run() {
    try {
      for (int i = 0; i < TURNS && idle.suspend(ROBOT) == FULL; i++) {}
      for (int i = 0; i < TURNS && idle.warn(ROBOT) == FULL; i++) {}
    } catch (RuntimeException failure) {
      System.getLogger(NightWatch.class.getName())
          .log(Level.WARNING, "Idle access could not be looked for; next try in an hour", failure);
    }
  }
}
