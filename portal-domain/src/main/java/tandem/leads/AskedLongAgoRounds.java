package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Takes away old questions and answers, so that a year's end is no one long statement. */
@ApplicationScoped
class AskedLongAgoRounds implements Job {
  private static final Robot TANDEM = new Robot("Tandem");

  @Inject AskedLongAgo longAgo;

  @Override
  public Duration pause() {
    return Duration.ofHours(6);
  }

  @Override
  public Duration first() {
    return Duration.ofMinutes(7);
  }

  @Override
  public void run() {
    Job.batches(() -> longAgo.forgetQuestions(TANDEM));
    Job.batches(() -> longAgo.forgetAnswers(TANDEM));
    Job.batches(() -> longAgo.forgetCounts(TANDEM));
  }
}
