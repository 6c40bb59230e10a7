package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tandem.platform.Id;
import tandem.platform.Refusal;
import tandem.platform.jobs.Job;

/** Ends, reminds of and passes on offers, within half a minute. */
@ApplicationScoped
class OfferRounds implements Job {
  private static final System.Logger LOG = System.getLogger(OfferRounds.class.getName());

  @Inject OfferCare care;

  @Override
  public Duration pause() {
    return Duration.ofSeconds(20);
  }

  @Override
  public void run() {
    each(() -> care.over(OfferMaking.ROBOT), id -> care.end(OfferMaking.ROBOT, id));
    each(() -> care.quiet(OfferMaking.ROBOT), id -> care.remind(OfferMaking.ROBOT, id));
    each(() -> care.seeking(OfferMaking.ROBOT), id -> care.next(OfferMaking.ROBOT, id));
  }

  /** One that is refused never holds up the others; it comes again next time. */
  private static <T extends Id> void each(Supplier<List<T>> due, Consumer<T> act) {
    Job.batches(() -> {
      List<T> batch = due.get();
      int refused = 0;
      for (T id : batch) {
        try {
          act.accept(id);
        } catch (Refusal said) {
          refused++;
          LOG.log(Level.INFO, "{0} stays as it is: {1}", id.text(), said.code());
        }
      }
      return batch.size() == OfferCare.AT_ONCE && refused == 0;
    });
  }
}
