package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import tandem.customers.register.CompanyRegisters;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Asks the register about customers whose facts are old; stops when it is silent. */
@ApplicationScoped
class CustomerEnrichmentRounds implements Job {
  private static final Robot TANDEM = new Robot("Tandem");

  @Inject CompanyRegisters registers;
  @Inject CustomerEnrichment enrichment;

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
    enrichment.forget(TANDEM);
    if (registers.asks()) {
      Job.batches(() -> {
        List<CustomerEnrichment.Stale> batch = enrichment.stale(TANDEM);
        boolean answers = batch.stream().allMatch(stale -> enrichment.refresh(TANDEM, stale));
        return answers && batch.size() == CustomerEnrichment.AT_ONCE;
      });
    }
  }
}
