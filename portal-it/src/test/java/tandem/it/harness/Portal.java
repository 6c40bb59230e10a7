package tandem.it.harness;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The running stack these tests talk to: addresses and secrets, read from the file that its
 * launcher keeps while it runs.
 */
public final class Portal {
  private static final Portal HERE = new Portal(environment());

  private final Properties variables;

  private Portal(Properties variables) {
    this.variables = variables;
  }

  public static Portal here() {
    return HERE;
  }

  /** The folder of the checkout. */
  public static Path root() {
    return Path.of(System.getProperty("tandem.root", "..")).toAbsolutePath().normalize();
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

  public String mails() {
    return variable("TANDEM_MAIL_URL");
  }

  public String adminPort() {
    return variable("TANDEM_ADMIN_PORT");
  }

  /** Where the stack keeps what it writes. */
  public static Path data() {
    return file().toAbsolutePath().normalize().getParent().getParent();
  }

  public String variable(String name) {
    String value = variables.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("The stack's environment file has no " + name + ".");
    }
    return value;
  }

  private static Path file() {
    String wanted = System.getProperty("tandem.environment", "");
    if (!wanted.isEmpty()) {
      return Path.of(wanted);
    }
    String data = System.getenv().getOrDefault("TANDEM_DATA", ".tandem");
    return root().resolve(data).resolve("run/environment");
  }

  private static Properties environment() {
    Path file = file();
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "No Tandem runs: there is no %s. Start one with bin/start --detach, or let bin/test do all of it."
              .formatted(file));
    }
    Properties variables = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      variables.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return variables;
  }
}
