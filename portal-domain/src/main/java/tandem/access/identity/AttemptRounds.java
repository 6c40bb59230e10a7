package tandem.access.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Asks the identity provider twice a minute whom it turned away. */
@ApplicationScoped
class AttemptRounds implements Job {
  private static final Robot ROBOT = new Robot("doorkeeper");

  @Inject IdentityProvider provider;
  @Inject AttemptBook book;
  @Inject Clock clock;

  @Override
  public Duration pause() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void run() {
    try {
      book.note(ROBOT, provider.turnedAway(clock.instant().minus(AttemptBook.LOOKS_BACK)));
    } catch (IdentityProviderAway away) {
      // others tell of it already; what happens meanwhile is asked for when it is back
      System.getLogger(AttemptRounds.class.getName()).log(Level.DEBUG, away.getMessage());
    }
  }
}
