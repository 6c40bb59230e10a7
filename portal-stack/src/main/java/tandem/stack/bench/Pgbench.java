package tandem.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tandem.stack.Database;

/**
 * The same SQL without Tandem around it: same login, same roles, same row security, prepared
 * statements.
 */
final class Pgbench {
  private final Path folder;
  private final Database login;
  private final int port;
  private final String program;

  Pgbench(Path folder, Database login, int port) throws IOException {
    this.folder = folder;
    this.login = login;
    this.port = port;
    this.program = Command.find("pgbench");
  }

  Sample run(String script, int connections, int seconds) throws IOException, InterruptedException {
    Path logs = Files.createTempDirectory(folder, "pgbench");
    Command.run(
        folder,
        Map.of("PGPASSWORD", login.password()),
        List.of(
            program,
            "--no-vacuum",
            "--protocol=prepared",
            "--client=" + connections,
            "--jobs=" + Math.min(connections, 2),
            "--time=" + seconds,
            "--log",
            "--log-prefix=" + logs.resolve("log"),
            "--file=" + script,
            "--host=localhost",
            "--port=" + port,
            "--username=" + login.user(),
            "tandem"));
    return Sample.of(latencies(logs), seconds);
  }

  /** The third word of each line is the time of one transaction in microseconds. */
  private static long[] latencies(Path logs) throws IOException {
    LongStream.Builder micros = LongStream.builder();
    try (Stream<Path> files = Files.list(logs)) {
      for (Path file : files.toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          lines
              .map(line -> line.split(" ", 4))
              .forEach(words -> micros.add(Long.parseLong(words[2])));
        }
      }
    }
    return micros.build().toArray();
  }
}
