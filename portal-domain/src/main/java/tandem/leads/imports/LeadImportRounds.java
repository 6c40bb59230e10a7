package tandem.leads.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;
import tandem.platform.imports.RowProblems;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/**
 * Works files off, row after row, and goes on after a crash where it stopped. Firms take turns: a
 * hundred rows each.
 */
@ApplicationScoped
class LeadImportRounds implements Job {
  static final int AT_ONCE = 100;
  private static final Logger LOG = System.getLogger(LeadImportRounds.class.getName());
  private static final Robot TANDEM = new Robot("Tandem");

  @Inject LeadImportsAtWork files;
  @Inject LeadImportWork work;

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    Job.batches(() -> {
      boolean more = false;
      for (LeadImportsAtWork.AtWork file : files.all(TANDEM)) {
        more |= turn(file);
      }
      return more;
    });
  }

  /** What one file cannot do costs its own turn, and no other firm's. */
  private boolean turn(LeadImportsAtWork.AtWork file) {
    try {
      return go(file);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Import " + file.id().text() + " lost its turn", failure);
      return false;
    }
  }

  private boolean go(LeadImportsAtWork.AtWork file) {
    if (file.waits()) {
      return false;
    }
    if (file.acting().isEmpty()) {
      files.giveUp(TANDEM, file.id());
      return false;
    }
    PartnerUser actor = file.acting().get();
    LeadImportState state = work.state(actor, file.id());
    List<Integer> lines = work.open(actor, file.id(), AT_ONCE);
    lines.forEach(line -> one(actor, file.id(), line, state));
    if (lines.size() < AT_ONCE) {
      work.finish(actor, file.id());
    }
    return lines.size() == AT_ONCE;
  }

  private void one(PartnerUser actor, LeadImportId id, int line, LeadImportState state) {
    switch (state) {
      case CHECKING -> check(actor, id, line);
      case RUNNING -> take(actor, id, line);
      case UNDOING -> undo(actor, id, line);
      default -> {}
    }
  }

  private void check(PartnerUser actor, LeadImportId id, int line) {
    try {
      if (!work.same(actor, id, line)) {
        work.rehearse(actor, id, line);
      }
      work.keep(actor, id, line);
    } catch (LeadImportWork.Rehearsed fine) {
      work.keep(actor, id, line);
    } catch (Refusal refused) {
      work.fail(actor, id, line, RowProblems.of(refused));
    } catch (RuntimeException failure) {
      broken(actor, id, line, failure);
    }
  }

  private void take(PartnerUser actor, LeadImportId id, int line) {
    try {
      work.take(actor, id, line);
    } catch (Refusal refused) {
      work.fail(actor, id, line, RowProblems.of(refused));
    } catch (RuntimeException failure) {
      broken(actor, id, line, failure);
    }
  }

  private void undo(PartnerUser actor, LeadImportId id, int line) {
    try {
      work.undo(actor, id, line);
    } catch (Refusal refused) {
      work.stay(actor, id, line, LeadImportWork.decided());
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Import " + id.text() + ", line " + line + " stays", failure);
      work.stay(actor, id, line, broken());
    }
  }

  private void broken(PartnerUser actor, LeadImportId id, int line, RuntimeException failure) {
    LOG.log(Level.WARNING, "Import " + id.text() + ", line " + line, failure);
    work.fail(actor, id, line, List.of(broken()));
  }

  private static Refusal.Problem broken() {
    return new Refusal.Problem("", "internal_error", "could not be done; the log says more");
  }
}
