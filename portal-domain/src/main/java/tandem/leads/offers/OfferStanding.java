package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/**
 * Looks at all open offers every few minutes: one whose programme ended, or whose customer was
 * struck off, is taken back, though nothing told of it.
 */
@ApplicationScoped
class OfferStanding implements Job {
  @Inject OfferCare care;

  @Override
  public Duration pause() {
    return Duration.ofMinutes(5);
  }

  @Override
  public Duration first() {
    return Duration.ofSeconds(20);
  }

  @Override
  public void run() {
    Robot robot = OfferMaking.ROBOT;
    OfferRounds.each(last -> care.open(robot, last), id -> care.withdraw(robot, new OfferId(id)));
  }
}
