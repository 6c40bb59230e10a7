package tandem.platform.jobs;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Runs every {@link Job} from start to shutdown. */
@ApplicationScoped
public class JobRunner {
  private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

  @Inject @Any Instance<Job> jobs;

  private final List<ScheduledFuture<?>> running = new ArrayList<>();

  /** Looked up by name, for the reason that outbox.Relay tells. */
  @SuppressWarnings("BanJNDI") // a fixed name of the container's own
  void start(@Observes Startup startup) throws NamingException {
    ManagedScheduledExecutorService executor =
        InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
    for (Job job : jobs) {
      running.add(
          executor.scheduleWithFixedDelay(
              () -> run(job),
              job.first().toMillis(),
              job.pause().toMillis(),
              TimeUnit.MILLISECONDS));
    }
  }

  void stop(@Observes Shutdown shutdown) {
    running.forEach(it -> it.cancel(false));
  }

  private static void run(Job job) {
    try {
      job.run();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, job.getClass().getSimpleName() + " failed; it runs again", failure);
    }
  }
}
