package tandem.integrations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tandem.access.Actor;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.Refusal;
import tandem.platform.Sha256;
import tandem.platform.UseCase;
import tandem.platform.imports.ImportRow;
import tandem.platform.imports.ImportTarget;

/** Takes some rows in one transaction: all of them, or none. */
@UseCase
@ApplicationScoped
public class ImportChunks {
  @PersistenceContext EntityManager em;
  @Inject Imports imports;
  @Inject ImportPolicy policy;
  @Inject Clock clock;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  Tally take(Actor actor, Assignment work, List<ImportRow> rows) {
    policy.mayImport(actor, work.target());
    work.target().before(rows);
    Tally tally = Tally.NONE;
    for (ImportRow row : rows) {
      tally = tally.plus(one(actor, work, row));
    }
    em.flush();
    if (work.validateOnly()) {
      transaction.setRollbackOnly();
    } else {
      imports.count(work.id(), tally);
    }
    return tally;
  }

  /** Keeps why a row was refused. */
  void refuse(Actor actor, Assignment work, ImportRow row, List<Refusal.Problem> problems) {
    policy.mayImport(actor, work.target());
    for (int i = 0; i < problems.size(); i++) {
      Refusal.Problem problem = problems.get(i);
      imports.note(
          work.id(),
          i,
          new ImportIssue(
              row.line(),
              work.mapping().columnOf(problem.field()),
              problem.code(),
              problem.message(),
              true));
    }
    imports.count(work.id(), Tally.FAILED);
  }

  /** With {@code validateOnly} the rows' own transaction is gone: what it found is kept here. */
  void keep(Actor actor, Assignment work, Tally tally, List<ImportRow> rows) {
    policy.mayImport(actor, work.target());
    rows.forEach(row -> warnings(work, row));
    imports.count(work.id(), tally);
  }

  void settle(Actor actor, Assignment work) {
    policy.mayImport(actor, work.target());
    imports.status(work.id(), ImportView.Status.SETTLING, Optional.empty());
  }

  void finish(Actor actor, Assignment work, ImportView.Status status) {
    policy.mayImport(actor, work.target());
    imports.status(work.id(), status, Optional.of(clock.instant()));
  }

  @OpenToAll("the system counts its own deliveries")
  long pending(Caller robot, ImportId id) {
    return imports.pending(id);
  }

  private Tally one(Actor actor, Assignment work, ImportRow row) {
    ImportTarget target = work.target();
    String key = target.key(row);
    String hash = hash(row);
    Optional<Imports.Taken> before = imports.taken(target.name(), key);
    if (before.isPresent()) {
      if (before.get().hash().equals(hash)) {
        return Tally.UNCHANGED;
      }
      throw new Refusal.Conflict(
          "differs_from_before", "a row with the key '" + key + "' was imported with other values");
    }
    String object = target.take(actor, row);
    imports.remember(work.id(), target.name(), key, hash, object);
    if (!work.validateOnly()) {
      warnings(work, row);
    }
    return Tally.created(!row.warnings().isEmpty());
  }

  private void warnings(Assignment work, ImportRow row) {
    List<ImportRow.Warning> warnings = row.warnings();
    for (int i = 0; i < warnings.size(); i++) {
      ImportRow.Warning warning = warnings.get(i);
      imports.note(
          work.id(),
          i,
          new ImportIssue(
              row.line(),
              work.mapping().columnOf(warning.field()),
              warning.code(),
              warning.message(),
              false));
    }
  }

  private static String hash(ImportRow row) {
    return Sha256.hex(new TreeMap<>(row.values()).toString());
  }
}
