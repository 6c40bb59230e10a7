package tandem.stack.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs each scenario at each number of connections, its floors beside it in the same minutes. */
final class Measurement {
  private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);

  /** Seconds until even a slow machine has sent the longest transaction often enough. */
  private static final int WARM = 20;

  private final Scenarios scenarios;
  private final Wrk wrk;
  private final Pgbench pgbench;
  private final int seconds;
  private final PrintStream out;

  Measurement(Scenarios scenarios, Wrk wrk, Pgbench pgbench, int seconds, PrintStream out) {
    this.scenarios = scenarios;
    this.wrk = wrk;
    this.pgbench = pgbench;
    this.seconds = seconds;
    this.out = out;
  }

  Report run() throws IOException, InterruptedException {
    warmUp();
    Map<Integer, Sample> constants = new TreeMap<>();
    for (int connections : CONNECTIONS) {
      constants.put(connections, ask(scenarios.constant(), connections, seconds));
    }
    Report report = new Report();
    for (Scenario scenario : scenarios.all()) {
      for (int connections : CONNECTIONS) {
        report.add(
            measure(scenario, connections, constants.getOrDefault(connections, Sample.NONE)));
      }
    }
    return report;
  }

  /**
   * Through everything with the most connections, so that the compiler of the JVM, the caches of
   * the database and the plans of each of its connections have seen it: PostgreSQL plans a
   * statement anew the first times that a connection sends it, and registering a lead is sixty of
   * them.
   */
  private void warmUp() throws IOException, InterruptedException {
    int most = CONNECTIONS.getLast();
    ask(scenarios.constant(), most, seconds);
    for (Scenario scenario : scenarios.all()) {
      ask(scenario, most, scenario.isLong() ? Math.max(seconds, WARM) : seconds);
    }
  }

  private Report.Line measure(Scenario scenario, int connections, Sample constant)
      throws IOException, InterruptedException {
    Sample sample = ask(scenario, connections, seconds);
    Optional<Sample> sql = Optional.empty();
    if (scenario.floor().isPresent()) {
      sql = Optional.of(pgbench.run(scenario.floor().get(), connections, seconds));
    }
    out.printf(
        Locale.ROOT,
        "  %-42s %3d connections %8.0f /s  p95 %7.1f ms%n",
        scenario.name(),
        connections,
        sample.perSecond(),
        sample.p95());
    return new Report.Line(scenario, connections, sample, sql, constant);
  }

  private Sample ask(Scenario scenario, int connections, int duration)
      throws IOException, InterruptedException {
    return wrk.run(scenario, scenarios.environment(scenario), connections, duration);
  }
}
