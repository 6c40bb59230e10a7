package tandem.it.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The running Keycloak, to be frozen for a while: worse than a dead one, because connections are
 * taken and nothing comes.
 */
public final class KeycloakProcess {
  private KeycloakProcess() {}

  public static void freeze() {
    signal("STOP");
  }

  /** Returns when it answers again. */
  public static void thaw() {
    signal("CONT");
    Await.until(
        "Keycloak to answer again",
        Duration.ofSeconds(60),
        () -> Realm.get("").path("realm").asText(),
        "tandem"::equals);
  }

  private static void signal(String name) {
    Path file = Portal.data().resolve("run/keycloak.log.pid");
    try {
      String pid = Files.readString(file).strip();
      int code = new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
      if (code != 0) {
        throw new IllegalStateException("kill -" + name + " " + pid + " ended with " + code);
      }
    } catch (IOException e) {
      throw new IllegalStateException("No Keycloak of ours runs here", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
