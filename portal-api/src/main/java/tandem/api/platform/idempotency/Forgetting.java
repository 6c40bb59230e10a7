package tandem.api.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.answers.AnsweredRequests;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Every hour, forgets answers older than thirty days. */
@ApplicationScoped
public class Forgetting implements Job {
  private static final Robot ROBOT = new Robot("api");

  @Inject AnsweredRequests answered;

  @Override
  public Duration first() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Job.batches(() -> answered.forget(ROBOT) > 0);
  }
}
