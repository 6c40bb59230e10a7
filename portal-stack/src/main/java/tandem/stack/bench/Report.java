package tandem.stack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** docs/performance.md, and the same table for the person who waits. */
final class Report {
  /** One line: a scenario at one number of connections, beside its floors. */
  record Line(
      Scenario scenario, int connections, Sample sample, Optional<Sample> sql, Sample constant) {}

  private final List<Line> lines = new ArrayList<>();

  void add(Line line) {
    lines.add(line);
  }

  /** What a scenario came to at that many connections. */
  Optional<Sample> sample(Scenario scenario, int connections) {
    return lines.stream()
        .filter(line ->
            line.scenario().name().equals(scenario.name()) && line.connections() == connections)
        .map(Line::sample)
        .findFirst();
  }

  String table() {
    StringBuilder text = new StringBuilder();
    text.append(
        "| what | connections | requests/s | p50 ms | p95 ms | p99 ms | same SQL/s | slower than SQL | constant/s | slower than constant | failed |\n");
    text.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    lines.forEach(line -> text.append(row(line)));
    return text.toString();
  }

  private static String row(Line line) {
    Sample sample = line.sample();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.0f | %.1f | %.1f | %.1f | %s | %s | %.0f | %s | %d |%n",
        line.scenario().name(),
        line.connections(),
        sample.perSecond(),
        sample.p50(),
        sample.p95(),
        sample.p99(),
        line.sql().map(sql -> String.format(Locale.ROOT, "%.0f", sql.perSecond())).orElse("–"),
        line.sql().map(sample::timesSlowerThan).orElse("–"),
        line.constant().perSecond(),
        sample.timesSlowerThan(line.constant()),
        sample.failed());
  }

  /** A table of two columns. */
  static String pairs(String left, String right, Map<String, ?> values) {
    StringBuilder text = new StringBuilder("| %s | %s |%n|---|--:|%n".formatted(left, right));
    values.forEach((name, value) -> text.append("| %s | %s |%n".formatted(name, value)));
    return text.toString();
  }
}
