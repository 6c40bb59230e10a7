package tandem.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every TCP port the stack listens on, all on the loopback address. */
public record Ports(int portal, int keycloak, int mail, int smtp, int database, int admin) {

  private static final int HIGHEST = 65_535;

  /** The ports that the environment asks for; {@code TANDEM_PORT_OFFSET} moves all of them. */
  static Ports from(Map<String, String> environment) {
    int offset = number(environment, "TANDEM_PORT_OFFSET", 0);
    return new Ports(
        port(environment, "TANDEM_PORTAL_PORT", 8080, offset),
        port(environment, "TANDEM_KEYCLOAK_PORT", 8180, offset),
        port(environment, "TANDEM_MAIL_PORT", 8025, offset),
        port(environment, "TANDEM_SMTP_PORT", 8026, offset),
        port(environment, "TANDEM_DB_PORT", 8432, offset),
        port(environment, "TANDEM_ADMIN_PORT", 8048, offset));
  }

  /** Each port by the name of the part that listens on it. */
  Map<String, Integer> byPart() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("the portal", portal);
    ports.put("Keycloak", keycloak);
    ports.put("the mail page", mail);
    ports.put("mails (SMTP)", smtp);
    ports.put("PostgreSQL", database);
    ports.put("Payara's administration", admin);
    return ports;
  }

  private static int port(Map<String, String> environment, String name, int usual, int offset) {
    int port = number(environment, name, usual) + offset;
    if (port < 1 || port > HIGHEST) {
      throw new StackException("%s: %d is not a port (1 to %d).".formatted(name, port, HIGHEST));
    }
    return port;
  }

  private static int number(Map<String, String> environment, String name, int usual) {
    String text = environment.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return usual;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new StackException("%s must be a number, not '%s'.".formatted(name, text), e);
    }
  }
}
