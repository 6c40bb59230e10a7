package tandem.integrations.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Events are kept for 30 days (api-and-security A.3 rule 26). */
@ApplicationScoped
class FeedTidying implements Job {
  private static final Robot ROBOT = new Robot("events");

  @Inject FeedWork work;

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Job.batches(() -> FeedWork.full(work.forget(ROBOT)));
  }
}
