package tandem.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Writes refusals within a second of their note. */
@ApplicationScoped
class RefusalRounds implements Job {
  private static final Robot ROBOT = new Robot("doorkeeper");

  @Inject RefusalLog log;
  @Inject RefusalRecords records;

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    List<RefusalLog.Batch> due = log.drain();
    if (!due.isEmpty()) {
      records.write(ROBOT, due);
    }
  }
}
