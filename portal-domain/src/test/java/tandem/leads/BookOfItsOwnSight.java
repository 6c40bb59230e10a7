package tandem.leads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tandem.customers.TaxId;
import tandem.customers.register.RegisteredCompany;
import tandem.platform.Caller;
import tandem.platform.DbRole;
import tandem.platform.PartnerId;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Counts and keeps with a sight of its own; in production a use case sees to that. */
final class BookOfItsOwnSight extends RegisterBook {
  private final TestDatabase database;
  private final RegisterBook real;

  BookOfItsOwnSight(TestDatabase database, Clock clock) {
    this.database = database;
    this.real = new Beans(database.em()).with(Clock.class, clock).get(RegisterBook.class);
  }

  @Override
  Optional<Duration> count(Caller robot, UUID asker, TaxId taxId, int most) {
    return asWorker(() -> real.count(robot, asker, taxId, most));
  }

  @Override
  boolean keep(
      Caller robot,
      PartnerId firm,
      TaxId taxId,
      String source,
      Instant at,
      Optional<RegisteredCompany> company) {
    return asWorker(() -> real.keep(robot, firm, taxId, source, at, company));
  }

  private <T> T asWorker(Supplier<T> work) {
    String before = query("select current_setting('role')");
    play(DbRole.WORKER.role());
    T result = work.get();
    play(before);
    return result;
  }

  private void play(String role) {
    database.em().flush();
    query("select set_config('role', '%s', true)".formatted(role));
  }

  private String query(String sql) {
    return database.em().createNativeQuery(sql, String.class).getSingleResult().toString();
  }
}
