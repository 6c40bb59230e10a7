package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Looks for endpoints that have failed for five days. */
@ApplicationScoped
class WebhookPatience implements Job {
  private static final Robot ROBOT = new Robot("webhooks");

  @Inject EndpointCare care;

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    Job.batches(() -> care.endFailing(ROBOT) == EndpointCare.ENDED_AT_ONCE);
  }
}
