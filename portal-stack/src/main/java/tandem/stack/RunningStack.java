package tandem.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Addresses and passwords of a stack that runs, kept in {@code run/environment} of its data
 * directory as NAME=value lines: a shell can source it, tests and tools read it.
 */
public record RunningStack(Map<String, String> variables) {

  public RunningStack {
    variables = Map.copyOf(variables);
  }

  /** The stack that runs from this data directory. */
  public static RunningStack attach(Path data) throws IOException {
    Path file = file(data);
    if (!Files.exists(file)) {
      throw new StackException(
          "No Tandem runs from %s: start one with bin/start --detach.".formatted(data));
    }
    Properties read = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      read.load(text);
    }
    Map<String, String> variables = new TreeMap<>();
    read.stringPropertyNames().forEach(name -> variables.put(name, read.getProperty(name)));
    return new RunningStack(variables);
  }

  public String portal() {
    return variable("TANDEM_PORTAL_URL");
  }

  public String api() {
    return portal() + "/api/v1";
  }

  public String issuer() {
    return variable("TANDEM_OIDC_ISSUER");
  }

  public String mail() {
    return variable("TANDEM_MAIL_URL");
  }

  /** As migrations log in: the owner of the tables. */
  public Database owner() {
    return new Database(
        variable("TANDEM_DB_URL"),
        variable("TANDEM_DB_OWNER_USER"),
        variable("TANDEM_DB_OWNER_PASSWORD"));
  }

  /** As the applications log in: no right on any table until a role is taken. */
  public Database application() {
    return new Database(
        variable("TANDEM_DB_URL"), variable("TANDEM_DB_USER"), variable("TANDEM_DB_PASSWORD"));
  }

  void keepIn(StackOptions options) throws IOException {
    Path file = file(options.data());
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String text =
        new TreeMap<>(variables)
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    Files.writeString(file, text);
  }

  static void forget(StackOptions options) {
    try {
      Files.deleteIfExists(file(options.data()));
    } catch (IOException e) {
      throw new StackException("Cannot delete " + file(options.data()), e);
    }
  }

  String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new StackException("The running stack tells no " + name + ".");
    }
    return value;
  }

  private static Path file(Path data) {
    return data.resolve("run").resolve("environment");
  }
}
