package tandem.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Looks every hour for access that nobody uses. */
@ApplicationScoped
class IdleRounds implements Job {
  private static final Robot ROBOT = new Robot("night-watch");

  @Inject IdleAccess idle;

  @Override
  public Duration first() {
    return Duration.ofMinutes(5);
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Job.batches(() -> idle.suspend(ROBOT) == IdleAccess.AT_ONCE);
    Job.batches(() -> idle.warn(ROBOT) == IdleAccess.AT_ONCE);
  }
}
