package tandem.platform.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import tandem.platform.Caller;
import tandem.platform.DbRole;

/**
 * A real PostgreSQL with the product's roles, migrations and persistence unit. Work runs as the
 * application's login under the caller's role, as in production.
 */
public final class TestDatabase {
  private static @Nullable TestDatabase shared;

  private final EmbeddedPostgres server;
  private final EntityManager em;

  private TestDatabase(EmbeddedPostgres server) {
    this.server = server;
    PGSimpleDataSource login = new PGSimpleDataSource();
    login.setUrl(server.getJdbcUrl("tandem_app", "tandem"));
    login.setUser("tandem_app");
    login.setPassword("app");
    EntityManagerFactory factory =
        Persistence.createEntityManagerFactory(
            "tandem",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource", login,
                "hibernate.transaction.coordinator_class", "jdbc"));
    this.em = factory.createEntityManager();
  }

  /** One for all tests of a run; it ends with the Java process. */
  public static synchronized TestDatabase shared() {
    TestDatabase database = shared;
    if (database == null) {
      database = start();
      shared = database;
    }
    return database;
  }

  private static TestDatabase start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
      prepare(server);
      return new TestDatabase(server);
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException("No database to test with", failure);
    }
  }

  private static void prepare(EmbeddedPostgres server) throws IOException, SQLException {
    execute(server.getJdbcUrl("postgres", "postgres"), "create database tandem");
    execute(
        server.getJdbcUrl("postgres", "tandem"),
        "select set_config('tandem.owner_password', 'owner', false), set_config('tandem.app_password', 'app', false)",
        Files.readString(Path.of("../docker/postgres/init.sql")));
    Flyway.configure()
        .dataSource(server.getJdbcUrl("tandem_owner", "tandem"), "tandem_owner", "owner")
        .outOfOrder(true)
        .load()
        .migrate();
  }

  public EntityManager em() {
    return em;
  }

  /** Prepares rows as the owner of the tables. */
  public void asOwner(String... statements) throws SQLException {
    execute(server.getJdbcUrl("tandem_owner", "tandem") + "&password=owner", statements);
  }

  /** For what only somebody who owns the whole server can do. */
  public Connection superuser() throws SQLException {
    return DriverManager.getConnection(server.getJdbcUrl("postgres", "tandem"));
  }

  /** One use case: a transaction that sees what the caller sees. */
  public <T> T as(Caller caller, Supplier<T> work) {
    em.getTransaction().begin();
    try {
      em.createNativeQuery(
              "select set_config('role', ?1, true), set_config('tandem.partner', ?2, true), set_config('tandem.person', ?3, true)",
              Object[].class)
          .setParameter(1, caller.dbRole().role())
          .setParameter(2, caller.partner().map(it -> it.value().toString()).orElse(""))
          .setParameter(3, caller.person().value().toString())
          .getSingleResult();
      if (caller.dbRole() == DbRole.SCOPED) {
        em.createNativeQuery(RowSecurity.REACH, Object.class).getSingleResult();
      }
      T result = work.get();
      em.getTransaction().commit();
      return result;
    } finally {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      em.clear();
    }
  }

  public void as(Caller caller, Runnable work) {
    as(
        caller,
        () -> {
          work.run();
          return true;
        });
  }

  private static void execute(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
