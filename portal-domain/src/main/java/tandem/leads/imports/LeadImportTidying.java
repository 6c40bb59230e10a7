package tandem.leads.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Forgets old files: their rows hold names of people. */
@ApplicationScoped
class LeadImportTidying implements Job {
  private static final Robot TANDEM = new Robot("Tandem");

  @Inject LeadImportsAtWork files;

  @Override
  public Duration pause() {
    return Duration.ofHours(6);
  }

  @Override
  public Duration first() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run() {
    files.forget(TANDEM);
  }
}
