package tandem.api.platform.idempotency;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tandem.platform.answers.AnsweredRequests;
import tandem.platform.outbox.Robot;

/** Every hour, forgets answers older than thirty days, in batches. Safe in every node at once. */
@ApplicationScoped
public class Forgetting {
  private static final Logger LOG = System.getLogger(Forgetting.class.getName());
  private static final Robot ROBOT = new Robot("api");
  private static final int MOST_BATCHES = 100;

  @Inject AnsweredRequests answered;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  ManagedScheduledExecutorService executor;

  private @Nullable ScheduledFuture<?> rounds;

  void start(@Observes Startup startup) {
    rounds = executor.scheduleWithFixedDelay(this::run, 1, 60, TimeUnit.MINUTES);
  }

  void stop(@Observes Shutdown shutdown) {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  private void run() {
    try {
      for (int i = 0; i < MOST_BATCHES && answered.forget(ROBOT) > 0; i++) {}
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Old answers could not be forgotten; next try in an hour", failure);
    }
  }
}
