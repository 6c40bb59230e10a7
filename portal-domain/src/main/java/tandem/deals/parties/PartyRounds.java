package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import tandem.platform.jobs.Job;

/** Ends invitations whose time is over, within half a minute. */
@ApplicationScoped
class PartyRounds implements Job {
  private static final System.Logger LOG = System.getLogger(PartyRounds.class.getName());

  @Inject PartyCare care;

  @Override
  public Duration pause() {
    return Duration.ofSeconds(20);
  }

  @Override
  public Duration first() {
    return Duration.ofSeconds(20);
  }

  @Override
  public void run() {
    Job.batches(() -> {
      List<PartyId> over = care.over(PartyCare.ROBOT);
      long failed = over.stream().filter(id -> !ended(id)).count();
      return over.size() == PartyCare.AT_ONCE && failed == 0;
    });
  }

  private boolean ended(PartyId id) {
    try {
      care.expire(PartyCare.ROBOT, id);
      return true;
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "The invitation " + id + " has to wait", failed);
      return false;
    }
  }
}
