package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Ends protection within a minute of its last day. */
@ApplicationScoped
class LeadExpiryRounds implements Job {
  private static final Robot ROBOT = new Robot("expiry");

  @Inject LeadExpiry expiry;

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    Job.batches(() -> expiry.expireDue(ROBOT) == LeadExpiry.AT_ONCE);
  }
}
