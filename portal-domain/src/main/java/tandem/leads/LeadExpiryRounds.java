package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import tandem.platform.Refusal;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/**
 * Ends protection within a minute of its last day, unless it goes on because somebody works on the
 * lead.
 */
@ApplicationScoped
class LeadExpiryRounds implements Job {
  private static final System.Logger LOG = System.getLogger(LeadExpiryRounds.class.getName());

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
    care.worked(TANDEM).forEach(this::extend);
    Job.batches(() -> expiry.expireDue(ROBOT) == LeadExpiry.AT_ONCE);
  }

  private void extend(LeadId id) {
    try {
      care.extend(TANDEM, id);
    } catch (Refusal.Conflict refused) {
      LOG.log(Level.INFO, "Protection of {0} is not made longer: {1}", id.text(), refused.code());
    }
  }
}
