package tandem.deals.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Wakes deals whose day has come. */
@ApplicationScoped
class WakingRounds implements Job {
  private static final Robot ROBOT = new Robot("Tandem");

  @Inject Waiting waiting;

  @Override
  public Duration pause() {
    return Duration.ofMinutes(15);
  }

  @Override
  public Duration first() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    Job.batches(() -> waiting.wake(ROBOT) == Waiting.AT_ONCE);
  }
}
