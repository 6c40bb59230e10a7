package tandem.stack;

import java.util.Map;

/**
 * The ports of the stack that the environment points to, for commands that talk to a running one.
 */
public final class PortsInUse {
  private PortsInUse() {}

  public static int portal(Map<String, String> environment) {
    return Ports.from(environment).portal();
  }

  public static int keycloak(Map<String, String> environment) {
    return Ports.from(environment).keycloak();
  }
}
