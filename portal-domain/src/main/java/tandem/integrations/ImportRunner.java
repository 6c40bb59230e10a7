package tandem.integrations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import tandem.access.Actor;
import tandem.platform.Refusal;
import tandem.platform.RequestTrace;
import tandem.platform.imports.ImportRow;
import tandem.platform.imports.RowProblems;
import tandem.platform.outbox.Robot;

/**
 * Works an import off in the background, a hundred rows a transaction. A hundred that hold a bad
 * row are taken again one by one, so that only the bad one stays out. Ended in the middle, it is
 * simply run again: rows taken before are known by their keys.
 */
@ApplicationScoped
class ImportRunner {
  private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());
  private static final int CHUNK = 100;
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final int MOST_LOOKS = 2400;
  private static final Robot ROBOT = new Robot("imports");

  @Inject ImportChunks chunks;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  /**
   * Begins as soon as the transaction that opened the job is committed; at once if there is none.
   */
  void start(Actor actor, Assignment work, List<ImportRow> rows) {
    Runnable begin = () -> executor.execute(() -> run(actor, work, rows));
    if (transaction.getTransactionKey() == null) {
      begin.run();
    } else {
      transaction.registerInterposedSynchronization(new AfterCommit(begin));
    }
  }

  private record AfterCommit(Runnable work) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        work.run();
      }
    }
  }

  private void run(Actor actor, Assignment work, List<ImportRow> rows) {
    RequestTrace.begin(work.id().text());
    try {
      for (int from = 0; from < rows.size(); from += CHUNK) {
        chunk(actor, work, rows.subList(from, Math.min(rows.size(), from + CHUNK)));
      }
      chunks.settle(actor, work);
      awaitReactions(work.id());
      chunks.finish(actor, work, ImportView.Status.SUCCEEDED);
    } catch (RuntimeException failure) {
      LOG.log(Level.SEVERE, "Import " + work.id() + " failed", failure);
      chunks.finish(actor, work, ImportView.Status.FAILED);
    } finally {
      RequestTrace.end();
    }
  }

  private void chunk(Actor actor, Assignment work, List<ImportRow> rows) {
    try {
      take(actor, work, rows);
    } catch (RuntimeException oneIsBad) {
      for (ImportRow row : rows) {
        one(actor, work, new ImportRow(row.line(), row.values(), work.mapping().dates()));
      }
    }
  }

  private void one(Actor actor, Assignment work, ImportRow row) {
    try {
      take(actor, work, List.of(row));
    } catch (Refusal refused) {
      chunks.refuse(actor, work, row, RowProblems.of(refused));
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Import " + work.id() + ", line " + row.line(), failure);
      chunks.refuse(
          actor,
          work,
          row,
          List.of(
              new Refusal.Problem(
                  "", "internal_error", "the row could not be taken; the log says more")));
    }
  }

  private void take(Actor actor, Assignment work, List<ImportRow> rows) {
    Tally tally = chunks.take(actor, work, rows);
    if (work.validateOnly()) {
      chunks.keep(actor, work, tally, rows);
    }
  }

  /** Ten minutes at the most; the outbox goes on afterwards all the same. */
  private void awaitReactions(ImportId id) {
    for (int look = 0; look < MOST_LOOKS && chunks.pending(ROBOT, id) > 0; look++) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }
}
