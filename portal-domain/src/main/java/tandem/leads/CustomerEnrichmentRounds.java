package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import tandem.customers.register.CompanyRegisters;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/**
 * Asks the register about customers whose facts are old, each in one node only. It stops when the
 * register says nothing several times running, or when Tandem has asked enough today; one number on
 * which it is silent holds up no other.
 */
@ApplicationScoped
class CustomerEnrichmentRounds implements Job {
  private static final Robot TANDEM = new Robot("Tandem");
  private static final int MOST_SILENCES = 5;

  @Inject CompanyRegisters registers;
  @Inject CustomerEnrichment enrichment;
  @Inject RegisterQuota quota;

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public Duration first() {
    return Duration.ofMinutes(2);
  }

  @Override
  public void run() {
    if (registers.asks()) {
      Round round = new Round();
      Job.batches(round::batch);
    }
  }

  /** How far a round has come. */
  private final class Round {
    private int silences;

    boolean batch() {
      List<CustomerEnrichment.Stale> batch = enrichment.claim(TANDEM);
      for (CustomerEnrichment.Stale stale : batch) {
        if (!quota.mayAskItself(stale.taxId())) {
          return false;
        }
        silences = enrichment.refresh(TANDEM, stale) ? 0 : silences + 1;
        if (silences == MOST_SILENCES) {
          return false;
        }
      }
      return batch.size() == CustomerEnrichment.AT_ONCE;
    }
  }
}
