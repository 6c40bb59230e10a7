package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import tandem.platform.Refusal;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Notices within a minute that an answer is late. */
@ApplicationScoped
class LateAnswerRounds implements Job {
  private static final System.Logger LOG = System.getLogger(LateAnswerRounds.class.getName());
  private static final Robot TANDEM = new Robot("Tandem");

  @Inject LateAnswers late;

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    Job.batches(() -> {
      List<LeadId> batch = late.late(TANDEM);
      batch.forEach(this::notice);
      return batch.size() == LateAnswers.AT_ONCE;
    });
  }

  private void notice(LeadId id) {
    try {
      late.notice(TANDEM, id);
    } catch (Refusal refused) {
      LOG.log(Level.INFO, "{0} is late and not approved: {1}", id.text(), refused.code());
      late.escalate(TANDEM, id);
    }
  }
}
