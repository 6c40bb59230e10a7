package tandem.leads;

import java.time.Clock;
import tandem.customers.CustomerEntry;
import tandem.customers.RegisterCustomer;
import tandem.platform.Caller;
import tandem.platform.DbRole;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** The registry works with a sight of its own; in production a use case sees to that. */
public final class RegistryOfItsOwnSight extends CustomerEntry {
  private final TestDatabase database;
  private final CustomerEntry real;

  public RegistryOfItsOwnSight(TestDatabase database) {
    this.database = database;
    this.real =
        new Beans(database.em()).with(Clock.class, Clock.systemUTC()).get(CustomerEntry.class);
  }

  @Override
  public Named name(Caller robot, RegisterCustomer claimed) {
    play(DbRole.WORKER);
    Named named = real.name(robot, claimed);
    play(DbRole.PARTNER);
    return named;
  }

  private void play(DbRole role) {
    database.em().flush();
    database
        .em()
        .createNativeQuery("select set_config('role', ?1, true)", Object.class)
        .setParameter(1, role.role())
        .getSingleResult();
  }
}
