package tandem.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL of our own, from the Maven artifact, with its data in the data directory. */
final class Postgres {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final String LOCALE = "C.UTF-8";

  /** Written when initdb is through: without it (killed half way) the next start begins anew. */
  private static final String INITIALISED = "tandem-initialised";

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final StackOptions options;
  private final Secrets secrets;
  private final Part part;
  private final Path data;
  private OwnUser user = OwnUser.MYSELF;

  Postgres(StackOptions options, Secrets secrets) {
    this.options = options;
    this.secrets = secrets;
    this.part = Part.postgres(options);
    this.data = options.data().resolve("postgres");
  }

  Process start() throws Exception {
    user = OwnUser.choose(options.data());
    Path home = unpack();
    if (!Files.exists(data.resolve(INITIALISED))) {
      Programs.delete(data);
      initialise(home);
    }
    forgetDeadLock();
    user.own(data);
    Process process =
        part.start(command(home), Map.of("LC_ALL", LOCALE), data, ProcessBuilder.Redirect.PIPE);
    Answer.await("PostgreSQL", part, process, this::answers);
    createDatabases();
    refuseDeafLocale();
    return process;
  }

  void stop() {
    part.stop();
  }

  Database superuser(String database) throws IOException {
    return login(database, "postgres", "POSTGRES_PASSWORD");
  }

  Database login(String database, String user, String secret) throws IOException {
    return new Database(url(database), user, secrets.of(secret));
  }

  String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(options.ports().database(), database);
  }

  private Path unpack() throws IOException {
    String architecture = System.getProperty("os.arch");
    if (!System.getProperty("os.name").equals("Linux") || !architecture.equals("amd64")) {
      throw new StackException(
          "bin/start carries PostgreSQL for Linux on x86_64 only, not for %s on %s; use docker/ there."
              .formatted(System.getProperty("os.name"), architecture));
    }
    try (InputStream archive = Postgres.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new StackException("PostgreSQL's binaries are not on the class path: build again.");
      }
      return Programs.untarXz(
          archive, options.programs().resolve("postgresql-" + Versions.of("postgresql")));
    }
  }

  private void initialise(Path home) throws Exception {
    Path password = options.data().resolve("initdb.draft");
    Files.createDirectories(data);
    Files.deleteIfExists(password);
    Files.createFile(password, OWNER_ONLY);
    Files.writeString(password, secrets.of("POSTGRES_PASSWORD"));
    user.own(password);
    user.own(data);
    List<String> command = new ArrayList<>(user.prefix());
    command.addAll(
        List.of(
            home.resolve("bin/initdb").toString(),
            "-D",
            data.toString(),
            "-U",
            "postgres",
            "-A",
            "scram-sha-256",
            "-E",
            "UTF8",
            "--locale-provider=libc",
            "--locale=" + LOCALE,
            "--no-instructions",
            "--pwfile=" + password));
    try {
      Command.run("Creating the database files", options.data(), Map.of("LC_ALL", LOCALE), command);
    } finally {
      Files.deleteIfExists(password);
    }
    Files.createFile(data.resolve(INITIALISED));
  }

  private List<String> command(Path home) {
    List<String> command = new ArrayList<>(user.prefix());
    command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
    Map<String, String> settings =
        Map.of(
            "port", Integer.toString(options.ports().database()),
            "listen_addresses", "localhost",
            "unix_socket_directories", "",
            "max_connections", "200",
            "shared_buffers", "512MB",
            "effective_cache_size", "2GB",
            "work_mem", "8MB",
            "timezone", "UTC",
            "shared_preload_libraries", "pg_stat_statements");
    settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  /** After a power cut the lock file may name a pid that now is somebody else's. */
  private void forgetDeadLock() throws IOException {
    Path lock = data.resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    Optional<String> pid = Files.readAllLines(lock).stream().findFirst();
    if (pid.isEmpty() || !Processes.belongsTo(Long.parseLong(pid.get().strip()), data)) {
      Files.delete(lock);
    }
  }

  private boolean answers() {
    try (Connection connection = superuser("postgres").connect()) {
      return connection.isValid(2);
    } catch (SQLException | IOException e) {
      return false;
    }
  }

  /**
   * Roles and extensions come from the file that the docker image uses too; running it again is
   * harmless.
   */
  private void createDatabases() throws IOException, SQLException {
    try (Connection connection = superuser("postgres").connect()) {
      createDatabase(connection, "tandem");
      if (createDatabase(connection, "keycloak")) {
        execute(
            connection,
            "create role keycloak login password '%s'".formatted(secrets.of("KC_DB_PASSWORD")));
        execute(connection, "alter database keycloak owner to keycloak");
        execute(connection, "revoke all on database keycloak from public");
      }
    }
    String sql = Files.readString(options.root().resolve("docker/postgres/init.sql"));
    try (Connection connection = superuser("tandem").connect()) {
      setPassword(connection, "tandem.owner_password", secrets.of("TANDEM_DB_OWNER_PASSWORD"));
      setPassword(connection, "tandem.app_password", secrets.of("TANDEM_DB_PASSWORD"));
      execute(connection, sql);
      execute(connection, "create extension if not exists pg_stat_statements");
    } catch (SQLException e) {
      throw new StackException("docker/postgres/init.sql failed: " + e.getMessage(), e);
    }
  }

  private static boolean createDatabase(Connection connection, String name) throws SQLException {
    try (PreparedStatement known =
        connection.prepareStatement("select from pg_database where datname = ?")) {
      known.setString(1, name);
      if (known.executeQuery().next()) {
        return false;
      }
    }
    execute(
        connection,
        "create database " + name + " template template0 encoding 'UTF8' locale '" + LOCALE + "'");
    return true;
  }

  private static void setPassword(Connection connection, String name, String value)
      throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, false)")) {
      set.setString(1, name);
      set.setString(2, value);
      set.execute();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Under LC_CTYPE C trigrams of Cyrillic names are empty, and the matching of customers silently
   * finds nothing.
   */
  private void refuseDeafLocale() throws IOException, SQLException {
    try (Connection connection = superuser("tandem").connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select datctype, similarity('Ромашка', 'ромашка') from pg_database where datname = 'tandem'")) {
      if (!row.next() || row.getFloat(2) < 1 || !row.getString(1).equals(LOCALE)) {
        throw new StackException(
            "PostgreSQL runs with LC_CTYPE %s; Tandem needs %s."
                .formatted(row.getString(1), LOCALE));
      }
    }
  }
}
