package tandem.stack.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * A web application with one JAX-RS resource that returns a constant: what the server costs before
 * we do anything.
 */
final class FloorWar {
  private static final String NAME = "bench-floor";

  private final Path payara;
  private final int adminPort;

  FloorWar(Path payara, int adminPort) {
    this.payara = payara;
    this.adminPort = adminPort;
  }

  void deploy(Path folder) throws IOException, InterruptedException {
    Path classes = compile(folder);
    Path war = folder.resolve(NAME + ".war");
    try (OutputStream file = Files.newOutputStream(war);
        ZipOutputStream zip = new ZipOutputStream(file);
        Stream<Path> compiled = Files.walk(classes)) {
      for (Path one : compiled.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + classes.relativize(one)));
        Files.copy(one, zip);
      }
    }
    asadmin(
        folder, "deploy", "--force=true", "--name", NAME, "--contextroot", NAME, war.toString());
  }

  static String path() {
    return "/" + NAME + "/constant";
  }

  private Path compile(Path folder) throws IOException {
    Path source = Files.createDirectories(folder.resolve("floor-src/floor")).resolve("Floor.java");
    Files.writeString(source, Load.resource("Floor.java.txt"));
    Path classes = Files.createDirectories(folder.resolve("floor-classes"));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--release",
                "21",
                "-cp",
                apis(),
                "-d",
                classes.toString(),
                source.toString());
    if (result != 0) {
      throw new IOException("The constant resource did not compile");
    }
    return classes;
  }

  /** The Jakarta APIs as the server itself carries them. */
  private String apis() throws IOException {
    try (Stream<Path> jars = Files.list(payara.resolve("glassfish/modules"))) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith("jakarta."))
          .map(Path::toString)
          .collect(Collectors.joining(":"));
    }
  }

  private void asadmin(Path folder, String... words) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    payara.resolve("bin/asadmin").toString(),
                    "--port",
                    Integer.toString(adminPort)),
                Stream.of(words))
            .toList();
    Path java = Path.of(System.getProperty("java.home"));
    Command.run(
        folder,
        Map.of(
            "AS_JAVA", java.toString(), "PATH", java.resolve("bin") + ":" + System.getenv("PATH")),
        command);
  }
}
