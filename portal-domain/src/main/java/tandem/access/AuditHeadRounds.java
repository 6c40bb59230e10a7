package tandem.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Takes heads when they are due and brings them outside. */
@ApplicationScoped
class AuditHeadRounds implements Job {
  private static final Robot ROBOT = new Robot("audit");

  @Inject AuditHeads heads;

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    boolean taken = heads.takeIfDue(ROBOT).isPresent();
    heads.bringOutside(ROBOT);
    if (taken) {
      java.util.logging.Logger.getLogger(AuditHeadRounds.class.getName())
          .info("A head of the audit trail was taken");
    }
  }
}
