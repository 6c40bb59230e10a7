package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Reminds owners of protection that ends soon. */
@ApplicationScoped
class ProtectionRounds implements Job {
  private static final Robot ROBOT = new Robot("Tandem");

  @Inject ProtectionCare care;

  @Override
  public Duration pause() {
    return Duration.ofMinutes(10);
  }

  @Override
  public Duration first() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    Job.batches(() -> care.remind(ROBOT) == ProtectionCare.AT_ONCE);
  }
}
