package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;

/** Forgets which mails were taken, long after any server would send them again. */
@ApplicationScoped
class ReplyTidying implements Job {
  @Inject ReplyIntake intake;

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
    intake.forget(ReplyTaking.TANDEM);
  }
}
