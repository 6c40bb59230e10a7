package tandem.stack.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A measuring program of this machine, run to its end. */
final class Command {
  private static final long MINUTES = 20;

  private Command() {}

  static String run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("tandem-bench", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(command.get(0) + " did not end within " + MINUTES + " minutes");
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    if (process.exitValue() != 0) {
      throw new IOException(command.get(0) + " failed: " + text);
    }
    return text;
  }

  /** On the PATH, or where Debian keeps PostgreSQL's programs. */
  static String find(String program) throws IOException {
    Stream<Path> path =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).map(Path::of);
    Optional<Path> found =
        Stream.concat(postgresFolders(), path)
            .map(folder -> folder.resolve(program))
            .filter(Files::isExecutable)
            .findFirst();
    return found.orElseThrow(() -> new IOException(program + " is not installed")).toString();
  }

  private static Stream<Path> postgresFolders() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Stream.empty();
    }
    try (Stream<Path> folders = Files.list(versions)) {
      return folders.map(version -> version.resolve("bin")).sorted().toList().stream();
    }
  }
}
