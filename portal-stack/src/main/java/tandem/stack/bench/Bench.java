package tandem.stack.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tandem.stack.Database;

/** bin/bench: starts a Tandem of its own, fills it, measures, writes docs/performance.md. */
public final class Bench {
  private final PrintStream out = System.out;
  private final boolean quick;
  private final boolean again;
  private final Load.Size size;
  private final Map<String, String> startTimes = new LinkedHashMap<>();

  private Bench(boolean quick, boolean again) {
    this.quick = quick;
    this.again = again;
    this.size = quick ? new Load.Size(20_000, 50, 2_000) : new Load.Size(1_000_000, 500, 100_000);
  }

  public static void main(String[] arguments) throws Exception {
    List<String> options = List.of(arguments);
    new Bench(options.contains("--quick"), options.contains("--again")).run();
  }

  private void run() throws Exception {
    Place place = Place.here();
    if (again && place.isRunning()) {
      write(place);
      return;
    }
    try {
      if (!again) {
        timed("first start, empty data", () -> place.start("--fresh"));
        timed("loading the data", () -> new Load(place.superuser(), size).run());
        place.stop();
      }
      timed("second start, with the data", () -> place.start());
      write(place);
    } finally {
      place.stop();
    }
  }

  private void write(Place place) throws Exception {
    String text = measure(place);
    Files.writeString(place.root().resolve("docs/performance.md"), text);
    out.println(text);
  }

  private String measure(Place place) throws Exception {
    Path folder = Files.createDirectories(place.data().resolve("bench"));
    new FloorWar(place.payara(), place.adminPort()).deploy(folder);
    Load data = new Load(place.superuser(), size);
    Scenarios scenarios =
        new Scenarios(place.portal(), place.issuer(), data.product(), size.customers(), folder);
    data.sampleDeals(scenarios.ids());
    Wrk wrk = new Wrk(folder);
    Pgbench pgbench = new Pgbench(folder, place.application(), place.databasePort());
    String loadBefore = Machine.load();
    Map<String, Long> idle = Memory.of(place.run());
    Report report = new Measurement(scenarios, wrk, pgbench, seconds(), out).run();
    Map<String, Long> busy = Memory.of(place.run());
    return document(report, statements(place.superuser(), scenarios, wrk), idle, busy, loadBefore)
        .replace("@WALLS@", walls(place, scenarios, report))
        .replace(
            "@KEYS@",
            Report.pairs("table", "its rows + their indexes", KeyIndex.of(place.superuser())));
  }

  private Map<String, String> statements(Database superuser, Scenarios scenarios, Wrk wrk)
      throws Exception {
    Map<String, String> counts = new LinkedHashMap<>();
    Statements statements = new Statements(superuser);
    for (Scenario scenario : scenarios.all()) {
      Map<String, String> environment = scenarios.environment(scenario);
      double each = statements.perRequest(() -> wrk.run(scenario, environment, 1, 2).requests());
      counts.put(scenario.name(), String.format(Locale.ROOT, "%.1f", each));
    }
    return counts;
  }

  /** Of requests that read: what they send can be sent again by somebody without walls. */
  private static String walls(Place place, Scenarios scenarios, Report report) throws Exception {
    Walls walls = new Walls(place.application(), place.superuser());
    List<Walls.Price> prices = new ArrayList<>();
    for (Scenario scenario : scenarios.all()) {
      if (scenario.reads()) {
        double request = report.sample(scenario, 1).map(Sample::p50).orElse(Double.NaN);
        prices.add(walls.of(scenario, request));
      }
    }
    return Walls.table(prices);
  }

  private String document(
      Report report,
      Map<String, String> statements,
      Map<String, Long> idle,
      Map<String, Long> busy,
      String loadBefore)
      throws Exception {
    Map<String, String> facts = Machine.facts();
    facts.put("load average before measuring", loadBefore);
    Map<String, String> memory = new LinkedHashMap<>();
    busy.forEach((part, after) -> memory.put(part, idle.getOrDefault(part, 0L) + " → " + after));
    return Load.resource("performance.md")
        .replace("@SECONDS@", Integer.toString(seconds()))
        .replace("@DATE@", LocalDate.now(ZoneOffset.UTC).toString())
        .replace(
            "@SIZE@",
            String.format(
                Locale.ROOT,
                "%,d deals of %,d firms and %,d customers",
                size.deals(),
                size.firms(),
                size.customers()))
        .replace("@RESULTS@", report.table())
        .replace("@STATEMENTS@", Report.pairs("what", "SQL statements", statements))
        .replace(
            "@MEMORY@", Report.pairs("part", "PSS in MB, after start → after the load", memory))
        .replace("@STARTS@", Report.pairs("step", "seconds", startTimes))
        .replace("@MACHINE@", Report.pairs("machine", "", facts));
  }

  /**
   * How long each line is measured; on a busy machine shorter runs end before the data grows stale.
   */
  private int seconds() {
    return quick ? 2 : Integer.parseInt(System.getenv().getOrDefault("TANDEM_BENCH_SECONDS", "8"));
  }

  private interface Step {
    void run() throws Exception;
  }

  private void timed(String name, Step step) throws Exception {
    long begin = System.nanoTime();
    step.run();
    String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begin) / 1e9);
    startTimes.put(name, seconds);
    out.println("  " + name + ": " + seconds + " s");
  }
}
