package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/**
 * Ends protection within a minute of its last day, unless it goes on because somebody works on the
 * lead.
 */
@ApplicationScoped
class LeadExpiryRounds implements Job {
  private static final Robot ROBOT = new Robot("expiry");
  private static final Robot TANDEM = new Robot("Tandem");

  @Inject LeadExpiry expiry;
  @Inject ProtectionCare care;

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    Job.batches(() -> care.extendWorkedOn(TANDEM) == ProtectionCare.AT_ONCE);
    Job.batches(() -> expiry.expireDue(ROBOT) == LeadExpiry.AT_ONCE);
  }
}
