package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** What was kept back comes free in the first hours of its day. */
@ApplicationScoped
class ReleaseRounds implements Job {
  private static final Robot ROBOT = new Robot("commissions");

  @Inject Releases releases;

  @Override
  public Duration pause() {
    return Duration.ofMinutes(30);
  }

  @Override
  public Duration first() {
    return Duration.ofMinutes(2);
  }

  @Override
  public void run() {
    Job.batches(() -> releases.releaseDue(ROBOT) == Releases.AT_ONCE);
  }
}
