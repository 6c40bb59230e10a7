package tandem.stack.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import tandem.stack.Database;

/** The Tandem that is measured: one of its own, beside whatever else runs on this machine. */
record Place(Path root, Path data) {

  static Place here() {
    Path root = Path.of(System.getProperty("tandem.root", "")).toAbsolutePath();
    Path data = Path.of(System.getenv().getOrDefault("TANDEM_DATA", ".tandem-bench"));
    return new Place(root, root.resolve(data));
  }

  boolean isRunning() {
    return Files.exists(run().resolve("ready"));
  }

  void start(String... options) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of(root.resolve("bin/start").toString(), "--detach"), Stream.of(options))
            .toList();
    Command.run(root, Map.of(), command);
  }

  void stop() throws IOException, InterruptedException {
    Command.run(root, Map.of(), List.of(root.resolve("bin/stop").toString()));
  }

  String portal() throws IOException {
    return variable("TANDEM_PORTAL_URL");
  }

  String issuer() throws IOException {
    return variable("TANDEM_OIDC_ISSUER");
  }

  int adminPort() throws IOException {
    return Integer.parseInt(variable("TANDEM_ADMIN_PORT"));
  }

  int databasePort() throws IOException {
    return Integer.parseInt(variable("TANDEM_DB_PORT"));
  }

  /** Loads data and reads statistics; nothing that is measured runs as it. */
  Database superuser() throws IOException {
    return new Database(
        variable("TANDEM_DB_URL"), "postgres", variable("TANDEM_DB_SUPERUSER_PASSWORD"));
  }

  /** As both WARs log in. */
  Database application() throws IOException {
    return new Database(
        variable("TANDEM_DB_URL"), variable("TANDEM_DB_USER"), variable("TANDEM_DB_PASSWORD"));
  }

  Path run() {
    return data.resolve("run");
  }

  Path payara() throws IOException {
    try (Stream<Path> programs = Files.list(data.resolve("programs"))) {
      return programs
          .filter(folder -> folder.getFileName().toString().matches("payara-[\\d.]+"))
          .max(Path::compareTo)
          .orElseThrow(() -> new IOException("No Payara in " + data));
    }
  }

  /** What the launcher tells tools while it runs. */
  private String variable(String name) throws IOException {
    Properties variables = new Properties();
    try (Reader text = Files.newBufferedReader(run().resolve("environment"))) {
      variables.load(text);
    }
    String value = variables.getProperty(name);
    if (value == null) {
      throw new IOException(run().resolve("environment") + " has no " + name);
    }
    return value;
  }
}
