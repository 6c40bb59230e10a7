package tandem.leads;

import java.util.Optional;
import tandem.customers.CustomerStates;
import tandem.customers.TaxId;
import tandem.platform.Caller;
import tandem.platform.DbRole;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Read with a sight of their own; in production a use case sees to that. */
final class StatesOfTheirOwnSight extends CustomerStates {
  private final TestDatabase database;
  private final CustomerStates real;

  StatesOfTheirOwnSight(TestDatabase database) {
    this.database = database;
    this.real = new Beans(database.em()).get(CustomerStates.class);
  }

  @Override
  public Optional<Known> of(Caller robot, TaxId taxId) {
    String before = query("select current_setting('role')");
    play(DbRole.WORKER.role());
    Optional<Known> known = real.of(robot, taxId);
    play(before);
    return known;
  }

  private void play(String role) {
    database.em().flush();
    query("select set_config('role', '%s', true)".formatted(role));
  }

  private String query(String sql) {
    return database.em().createNativeQuery(sql, String.class).getSingleResult().toString();
  }
}
