package tandem.stack;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one start is asked for.
 *
 * @param root the clone: where WARs, docker/ and the unpacked programs are found
 * @param data everything this stack writes
 */
public record StackOptions(Path root, Path data, Ports ports, boolean fresh, boolean demo) {

  private static final Map<String, String> PORT_OPTIONS =
      Map.of(
          "--portal-port", "TANDEM_PORTAL_PORT",
          "--keycloak-port", "TANDEM_KEYCLOAK_PORT",
          "--mail-port", "TANDEM_MAIL_PORT",
          "--smtp-port", "TANDEM_SMTP_PORT",
          "--db-port", "TANDEM_DB_PORT",
          "--admin-port", "TANDEM_ADMIN_PORT",
          "--port-offset", "TANDEM_PORT_OFFSET",
          "--data", "TANDEM_DATA");

  /** Reads options; what the command line says wins over the environment. */
  static StackOptions parse(Path root, List<String> arguments, Map<String, String> environment) {
    Map<String, String> wanted = new LinkedHashMap<>(environment);
    boolean fresh = false;
    boolean demo = true;
    for (int i = 0; i < arguments.size(); i++) {
      String option = arguments.get(i);
      int equals = option.indexOf('=');
      String name = equals < 0 ? option : option.substring(0, equals);
      String variable = PORT_OPTIONS.get(name);
      if (variable != null) {
        if (equals < 0 && i + 1 == arguments.size()) {
          throw new StackException(name + " needs a value.");
        }
        wanted.put(variable, equals < 0 ? arguments.get(++i) : option.substring(equals + 1));
      } else if (option.equals("--fresh")) {
        fresh = true;
      } else if (option.equals("--no-demo")) {
        demo = false;
      } else {
        throw new StackException("Unknown option '%s'; see bin/start --help.".formatted(option));
      }
    }
    Path data = root.resolve(wanted.getOrDefault("TANDEM_DATA", ".tandem")).normalize();
    return new StackOptions(root, data, Ports.from(wanted), fresh, demo);
  }

  Path logs() {
    return data.resolve("logs");
  }

  Path run() {
    return data.resolve("run");
  }

  /** Unpacked programs; kept by {@code --fresh}, since they hold no data. */
  Path programs() {
    return data.resolve("programs");
  }
}
