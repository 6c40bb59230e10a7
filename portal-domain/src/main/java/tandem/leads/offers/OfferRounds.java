package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import tandem.platform.Refusal;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/** Ends, takes back, reminds of and passes on offers, within half a minute. */
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
    Robot robot = OfferMaking.ROBOT;
    each(last -> care.over(robot, last), id -> care.end(robot, new OfferId(id)));
    each(last -> care.heldByOthers(robot, last), id -> care.withdraw(robot, new OfferId(id)));
    each(last -> care.ofClosedProgrammes(robot, last), id -> care.withdraw(robot, new OfferId(id)));
    each(last -> care.quiet(robot, last), id -> care.remind(robot, new OfferId(id)));
    each(last -> care.seeking(robot, last), id -> care.next(robot, new CompanyLeadId(id)));
  }

  /** One that fails never holds up the others, however many fail; it comes again next time. */
  static void each(Function<Turn, List<Turn>> due, Consumer<UUID> act) {
    AtomicReference<Turn> last = new AtomicReference<>(Turn.FIRST);
    Job.batches(() -> {
      List<Turn> batch = due.apply(last.get());
      for (Turn turn : batch) {
        last.set(turn);
        one(turn.id(), act);
      }
      return batch.size() == OfferCare.AT_ONCE;
    });
  }

  private static void one(UUID id, Consumer<UUID> act) {
    try {
      act.accept(id);
    } catch (Refusal said) {
      LOG.log(Level.INFO, "{0} stays as it is: {1}", id, said.code());
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "The offer or lead " + id + " has to wait", failed);
    }
  }
}
