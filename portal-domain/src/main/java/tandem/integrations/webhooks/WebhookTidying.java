package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Tests and challenges leave the log after 30 days, as events do. */
@ApplicationScoped
class WebhookTidying implements Job {
  private static final Robot ROBOT = new Robot("webhooks");

  @Inject AttemptLog log;

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Job.batches(() -> log.forget(ROBOT));
  }
}
