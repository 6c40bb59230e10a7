package tandem.stack;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date, as their owner. */
final class Migrations {
  private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

  private Migrations() {}

  /** Runs what portal-domain carries in {@code db/migration} and is not yet in the database. */
  static int run(Database owner) {
    FLYWAY_LOG.setLevel(Level.WARNING);
    try {
      return Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(owner.url(), owner.user(), owner.password())
          .locations("classpath:db/migration")
          .failOnMissingLocations(false)
          .validateMigrationNaming(true)
          // branches number ahead; migrations only add, so a late lower number does no harm
          .outOfOrder(true)
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new StackException("Migration failed: " + e.getMessage(), e);
    }
  }
}
