package tandem.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import tandem.stack.Database;

/**
 * What keeping firms apart costs: the statements of a request under row security, in turn with the
 * same statements sent by a role that row security does not bind and that says neither role nor
 * partner. Both in the same minute on the same data, so that only their ratio is told.
 */
final class Walls {
  private static final int WARM_UP = 300;
  private static final int TURNS = 2000;
  private static final int SAMPLES = 190;
  private static final double NANOS = 1_000_000;

  private final Database application;
  private final Database superuser;
  private final double policies;

  /**
   * Milliseconds.
   *
   * @param policies asking the domain's policies
   * @param request the whole request at one connection, walls included
   */
  record Price(String name, double with, double without, double policies, double request) {
    /** How many times longer the request takes than it would without both walls. */
    double ratio() {
      return request / (request - (with - without) - policies);
    }

    String row() {
      return String.format(
          Locale.ROOT,
          "| %s | %.3f | %.3f | %.2f | %.5f | %.2f | %.3f |%n",
          name,
          with,
          without,
          with / without,
          policies,
          request,
          ratio());
    }
  }

  Walls(Database application, Database superuser) throws ReflectiveOperationException {
    this.application = application;
    this.superuser = superuser;
    this.policies = Policies.milliseconds();
  }

  Price of(Scenario scenario, double request) throws IOException, SQLException {
    List<String> all = statements(Path.of(scenario.floor().orElseThrow()));
    List<String> bare = all.stream().filter(sql -> !sql.contains("set_config")).toList();
    double[] with = new double[TURNS];
    double[] without = new double[TURNS];
    try (Connection behind = application.connect();
        Connection before = superuser.connect();
        Asked bound = new Asked(behind, all);
        Asked free = new Asked(before, bare)) {
      for (int turn = -WARM_UP; turn < TURNS; turn++) {
        boolean boundFirst = turn % 2 == 0;
        double first = boundFirst ? bound.time() : free.time();
        double second = boundFirst ? free.time() : bound.time();
        if (turn >= 0) {
          with[turn] = boundFirst ? first : second;
          without[turn] = boundFirst ? second : first;
        }
      }
    }
    return new Price(scenario.name(), median(with), median(without), policies, request);
  }

  static String table(List<Price> prices) {
    StringBuilder text =
        new StringBuilder(
            "| what | SQL behind the wall, ms | without it, ms | ratio | policies, ms | request, ms | request with / without both |\n|---|--:|--:|--:|--:|--:|--:|\n");
    prices.forEach(price -> text.append(price.row()));
    return text.toString();
  }

  /** pgbench's script without its own commands and without transaction control. */
  static List<String> statements(Path script) throws IOException {
    return Files.readAllLines(script).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("\\") && !line.startsWith("--"))
        .filter(line -> !line.matches("(begin|commit|rollback);"))
        .map(line -> line.replaceFirst(";\\s*$", ""))
        .toList();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** One connection with the statements of a request, prepared. */
  private static final class Asked implements AutoCloseable {
    private final Connection connection;
    private final List<PreparedStatement> statements = new ArrayList<>();
    private final List<Boolean> numbered = new ArrayList<>();
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    Asked(Connection connection, List<String> sql) throws SQLException {
      this.connection = connection;
      connection.setAutoCommit(false);
      for (String each : sql) {
        statements.add(connection.prepareStatement(each.replace(":n)", "?)")));
        numbered.add(each.contains(":n)"));
      }
    }

    /** One transaction with all of them, every row read. */
    double time() throws SQLException {
      int sample = 1 + random.nextInt(SAMPLES);
      long start = System.nanoTime();
      for (int i = 0; i < statements.size(); i++) {
        PreparedStatement statement = statements.get(i);
        if (numbered.get(i)) {
          statement.setInt(1, sample);
        }
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            rows.getObject(1);
          }
        }
      }
      connection.commit();
      return (System.nanoTime() - start) / NANOS;
    }

    @Override
    public void close() throws SQLException {
      for (PreparedStatement statement : statements) {
        statement.close();
      }
    }
  }
}
