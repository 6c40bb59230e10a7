package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Soon after a start that brought new rules; then there is nothing left to do. */
@ApplicationScoped
class CustomerFilingRounds implements Job {
  private static final Robot ROBOT = new Robot("registry");

  @Inject CustomerFiling filing;

  @Override
  public Duration pause() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Duration first() {
    return Duration.ofSeconds(10);
  }

  @Override
  public void run() {
    Job.batches(() -> filing.fileSome(ROBOT) == CustomerFiling.AT_ONCE);
  }
}
