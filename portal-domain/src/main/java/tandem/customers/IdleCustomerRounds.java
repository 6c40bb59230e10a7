package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Every hour, through all of them. */
@ApplicationScoped
class IdleCustomerRounds implements Job {
  private static final Robot ROBOT = new Robot("registry");

  @Inject IdleCustomers idle;

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Optional<UUID> last = Optional.of(new UUID(0, 0));
    while (last.isPresent()) {
      last = idle.forget(ROBOT, last.get());
    }
  }
}
