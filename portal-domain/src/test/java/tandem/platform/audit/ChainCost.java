package tandem.platform.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.flywaydb.core.Flyway;

/**
 * Not a test: measures what the chain costs at eight connections with writes that reach the disk,
 * without it, with one lane and with sixteen, in turns of one run; then checks a million records.
 * The figures stand in docs/adr/0019.
 */
final class ChainCost {
  private static final int CONNECTIONS = 8;
  private static final int SECONDS = 5;
  private static final int ROUNDS = 3;
  private static final String INSERT =
      "insert into audit_record (at, actor_id, actor_side, client, action, object_id, details, personal) values (now(), gen_random_uuid(), 'SYSTEM', 'bench', 'lead.changed',"
          + " 'lead_01KD0000000000000000000001', '{\"fields\": [\"amount\"], \"lead\": {\"value\": \"01900000-0000-7000-8000-000000000001\"}}',"
          + " '{\"usr_01KD0000000000000000000001\": \"01900000-0000-7000-8000-000000000001.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}')";

  private final EmbeddedPostgres server;

  private ChainCost(EmbeddedPostgres server) {
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C.UTF-8")
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .start()) {
      ChainCost cost = new ChainCost(server);
      cost.prepare();
      cost.compare();
      cost.check(records);
    }
  }

  private void prepare() throws Exception {
    run("postgres", "create database tandem");
    run(
        "tandem",
        "select set_config('tandem.owner_password', 'owner', false), set_config('tandem.app_password', 'app', false)",
        Files.readString(Path.of("../docker/postgres/init.sql")));
    Flyway.configure()
        .dataSource(server.getJdbcUrl("tandem_owner", "tandem"), "tandem_owner", "owner")
        .outOfOrder(true)
        .load()
        .migrate();
    run(
        "tandem",
        """
        create function link_in_one_lane() returns trigger language plpgsql security definer as $$
        begin perform append_audit_link(new, 0::smallint); return null; end $$;
        create constraint trigger one_lane after insert on audit_record deferrable initially deferred
          for each row execute function link_in_one_lane();
        """);
  }

  private void compare() throws Exception {
    Map<String, List<Double>> rates = new java.util.TreeMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (String way : List.of("none", "sixteen", "one")) {
        run(
            "tandem",
            "alter table audit_record " + able("sixteen".equals(way)) + " trigger chained");
        run("tandem", "alter table audit_record " + able("one".equals(way)) + " trigger one_lane");
        double rate = rate();
        if (round > 0) { // the first warms up
          rates.computeIfAbsent(way, it -> new ArrayList<>()).add(rate);
        }
      }
    }
    double none = median(rates.getOrDefault("none", List.of()));
    rates.forEach((way, all) ->
        System.out.printf(
            "%-8s lanes: %7.0f transactions/s, cost of a write %.2f of none %s%n",
            way, median(all), none / median(all), all));
    run(
        "tandem",
        "alter table audit_record disable trigger one_lane",
        "alter table audit_record enable trigger chained");
  }

  private static String able(boolean wanted) {
    return wanted ? "enable" : "disable";
  }

  private double rate() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    LongAdder done = new LongAdder();
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Future<?>> all = new ArrayList<>();
      long begin = System.nanoTime();
      for (int i = 0; i < CONNECTIONS; i++) {
        all.add(
            threads.submit(() -> {
              try (Connection connection = connect("tandem");
                  PreparedStatement insert = connection.prepareStatement(INSERT)) {
                while (!over.get()) {
                  insert.executeUpdate();
                  done.increment();
                }
                return null;
              }
            }));
      }
      Thread.sleep(SECONDS * 1000L);
      over.set(true);
      for (Future<?> each : all) {
        each.get();
      }
      return done.sum() / ((System.nanoTime() - begin) / 1e9);
    }
  }

  private void check(int records) throws Exception {
    run(
        "tandem",
        "alter table audit_record disable trigger append_only",
        "alter table audit_link disable trigger append_only",
        "truncate audit_link, audit_record",
        "set synchronous_commit = off");
    long begin = System.nanoTime();
    try (Connection connection = connect("tandem");
        Statement statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = off");
      for (int i = 0; i < records; i += 20_000) {
        statement.execute(
            INSERT.replaceFirst("values \\((.*)\\)$", "select $1 from generate_series(1, 20000)"));
      }
    }
    System.out.printf("%d records written in %.0f s%n", records, (System.nanoTime() - begin) / 1e9);
    run("tandem", "analyze");
    Runtime memory = Runtime.getRuntime();
    try (Connection connection = connect("tandem")) {
      System.gc();
      begin = System.nanoTime();
      Verification found =
          new ChainCheck(new JdbcChain(connection), List.of(), Map.of())
              .run(Optional.empty(), Optional.empty());
      System.out.printf(
          "%d records checked in %.1f s, whole: %s, heap limit %d MB%n",
          found.records(),
          (System.nanoTime() - begin) / 1e9,
          found.holds(),
          memory.maxMemory() >> 20);
    }
    try (Connection connection = connect("tandem");
        ResultSet size =
            connection
                .createStatement()
                .executeQuery(
                    "select pg_total_relation_size('audit_record') / greatest(count(*), 1), pg_total_relation_size('audit_link') / greatest(count(*), 1) from audit_record")) {
      size.next();
      System.out.printf("bytes a record: %d, its link: %d%n", size.getLong(1), size.getLong(2));
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(server.getJdbcUrl("postgres", database));
  }

  private void run(String database, String... statements) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
