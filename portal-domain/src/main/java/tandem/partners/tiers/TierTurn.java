package tandem.partners.tiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Gives firms their new tiers when the day has come, at the latest a minute after midnight. */
@ApplicationScoped
class TierTurn implements Job {
  private static final Robot ROBOT = new Robot("tiers");

  @Inject Tiers tiers;

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    tiers.turn(ROBOT);
  }
}
