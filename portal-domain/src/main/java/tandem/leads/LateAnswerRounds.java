package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Notices within a minute that an answer is late. */
@ApplicationScoped
class LateAnswerRounds implements Job {
  private static final Robot TANDEM = new Robot("Tandem");

  @Inject LateAnswers late;

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    Job.batches(() -> late.notice(TANDEM) == LateAnswers.AT_ONCE);
  }
}
