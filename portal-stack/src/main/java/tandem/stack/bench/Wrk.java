package tandem.stack.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drives one address with a number of connections that each send the next request when the last one
 * is answered.
 */
final class Wrk {
  private static final Pattern RESULT =
      Pattern.compile("RESULT (\\d+) ([\\d.]+) ([\\d.]+) ([\\d.]+) ([\\d.]+) (\\d+)");

  private final Path folder;
  private final String program;

  Wrk(Path folder) throws IOException {
    this.folder = folder;
    this.program = Command.find("wrk");
  }

  Sample run(Scenario scenario, Map<String, String> environment, int connections, int seconds)
      throws IOException, InterruptedException {
    String output =
        Command.run(
            folder,
            environment,
            List.of(
                program,
                "-t" + Math.min(connections, 2),
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "20s",
                "-s",
                scenario.script(),
                scenario.address()));
    Matcher result = RESULT.matcher(output);
    if (!result.find()) {
      throw new IOException("wrk said: " + output);
    }
    double took = Double.parseDouble(result.group(2));
    long requests = Long.parseLong(result.group(1));
    return new Sample(
        requests,
        requests / took,
        Double.parseDouble(result.group(3)),
        Double.parseDouble(result.group(4)),
        Double.parseDouble(result.group(5)),
        Long.parseLong(result.group(6)));
  }
}
