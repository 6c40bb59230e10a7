package tandem.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keycloak with its tables in our PostgreSQL; its realm is imported when it is not there yet. */
final class Keycloak {
  private static final String REALM = "tandem";
  private static final List<String> BUILD_OPTIONS =
      List.of(
          "--db=postgres",
          "--cache=local",
          "--health-enabled=false",
          "--metrics-enabled=false",
          // two secrets of a machine client work side by side (ADR 21)
          "--features=client-secret-rotation");

  private final StackOptions options;
  private final Secrets secrets;
  private final Part part;

  Keycloak(StackOptions options, Secrets secrets) {
    this.options = options;
    this.secrets = secrets;
    this.part = Part.keycloak(options);
  }

  /** Unpacks and augments once: that takes most of a first start and needs no database. */
  Path prepare() throws Exception {
    String version = Versions.of("keycloak");
    Path zip = Artifacts.in(options.root()).keycloak();
    Path home = Programs.unzip(zip, options.programs().resolve("keycloak-" + version));
    installThemes(home);
    Path built = home.resolve("tandem-built");
    String wanted = String.join(" ", BUILD_OPTIONS);
    if (!Files.exists(built) || !Files.readString(built).equals(wanted)) {
      Files.deleteIfExists(built);
      List<String> command =
          Stream.concat(
                  Stream.of(home.resolve("bin/kc.sh").toString(), "build"), BUILD_OPTIONS.stream())
              .toList();
      Command.run(
          "Preparing Keycloak",
          home,
          Map.of("JAVA_HOME", System.getProperty("java.home")),
          command);
      Files.writeString(built, wanted);
    }
    return home;
  }

  Process start(Path home, Map<String, String> environment, String postgresUrl) throws Exception {
    Path realm = options.root().resolve("docker/keycloak/tandem-realm.json");
    RealmFiles.write(realm, options.demo(), home.resolve("data/import/tandem-realm.json"));
    Process process =
        part.start(
            command(home), variables(environment, postgresUrl), home, ProcessBuilder.Redirect.PIPE);
    Answer.await("Keycloak", part, process, () -> Answer.status(wellKnown()) == 200);
    return process;
  }

  void stop() {
    part.stop();
  }

  String address() {
    return "http://localhost:" + options.ports().keycloak();
  }

  String issuer() {
    return address() + "/realms/" + REALM;
  }

  private String wellKnown() {
    return issuer() + "/.well-known/openid-configuration";
  }

  /**
   * Sign-in pages in Tandem's look; Keycloak reads them from its own folder, and keeps packed
   * copies.
   */
  private void installThemes(Path home) throws IOException {
    Path themes = options.root().resolve("docker/keycloak/themes");
    Path installed = home.resolve("themes/tandem");
    Programs.delete(installed);
    Programs.delete(home.resolve("data/tmp/kc-gzip-cache"));
    if (Files.isDirectory(themes.resolve("tandem"))) {
      Programs.copy(themes.resolve("tandem"), installed);
    }
  }

  /** Straight to java: the script would stay between us and the server, and die without it. */
  private List<String> command(Path home) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin/java").toString(),
        "-Xms64m",
        "-Xmx512m",
        // ready sooner on few cores; nobody measures this Keycloak
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:MaxMetaspaceSize=256m",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",
        "-Duser.country=US",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
        "-Dkc.home.dir=" + home,
        "-Djboss.server.config.dir=" + home.resolve("conf"),
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-Dpicocli.disable.closures=true",
        "-cp",
        home.resolve("lib/quarkus-run.jar").toString(),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
        "start",
        "--optimized",
        "--import-realm");
  }

  private Map<String, String> variables(Map<String, String> environment, String postgresUrl)
      throws IOException {
    Map<String, String> variables = new LinkedHashMap<>(environment);
    variables.put("KC_DB_URL", postgresUrl);
    variables.put("KC_DB_USERNAME", "keycloak");
    variables.put("KC_DB_PASSWORD", secrets.of("KC_DB_PASSWORD"));
    variables.put("KC_DB_POOL_MAX_SIZE", "20");
    variables.put("KC_HTTP_ENABLED", "true");
    variables.put("KC_HTTP_HOST", "localhost");
    variables.put("KC_HTTP_PORT", Integer.toString(options.ports().keycloak()));
    variables.put("KC_HOSTNAME", address());
    variables.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    variables.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("KC_ADMIN_PASSWORD"));
    return variables;
  }
}
