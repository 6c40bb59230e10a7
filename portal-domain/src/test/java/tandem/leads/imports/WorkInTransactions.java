package tandem.leads.imports;

import java.util.List;
import tandem.access.Actor;
import tandem.platform.Refusal;
import tandem.platform.persistence.TestDatabase;

/** Each step in a transaction of its own under its caller's sight, as the container does it. */
class WorkInTransactions extends LeadImportWork {
  private final TestDatabase database;
  private final LeadImportWork real;

  WorkInTransactions(TestDatabase database, LeadImportWork real) {
    this.database = database;
    this.real = real;
  }

  @Override
  void rehearse(Actor actor, LeadImportId id, int line) {
    database.as(actor, () -> real.rehearse(actor, id, line));
  }

  @Override
  void keep(Actor actor, LeadImportId id, int line) {
    database.as(actor, () -> real.keep(actor, id, line));
  }

  @Override
  boolean same(Actor actor, LeadImportId id, int line) {
    return database.as(actor, () -> real.same(actor, id, line));
  }

  @Override
  void take(Actor actor, LeadImportId id, int line) {
    database.as(actor, () -> real.take(actor, id, line));
  }

  @Override
  void fail(Actor actor, LeadImportId id, int line, List<Refusal.Problem> problems) {
    database.as(actor, () -> real.fail(actor, id, line, problems));
  }

  @Override
  void undo(Actor actor, LeadImportId id, int line) {
    database.as(actor, () -> real.undo(actor, id, line));
  }

  @Override
  void stay(Actor actor, LeadImportId id, int line, Refusal.Problem why) {
    database.as(actor, () -> real.stay(actor, id, line, why));
  }

  @Override
  LeadImportState state(Actor actor, LeadImportId id) {
    return database.as(actor, () -> real.state(actor, id));
  }

  @Override
  List<Integer> open(Actor actor, LeadImportId id, int most) {
    return database.as(actor, () -> real.open(actor, id, most));
  }

  @Override
  void finish(Actor actor, LeadImportId id) {
    database.as(actor, () -> real.finish(actor, id));
  }
}
