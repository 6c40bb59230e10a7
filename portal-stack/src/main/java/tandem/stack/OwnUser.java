package tandem.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. A user namespace ({@code unshare -U}) shows it an ordinary
 * user, while the files stay root's.
 */
final class OwnUser {
  private OwnUser() {}

  static List<String> prefix(Path data) {
    if (!isRoot()) {
      return List.of();
    }
    if (unshareWorks()) {
      return List.of("unshare", "-U");
    }
    throw new StackException(
        "PostgreSQL does not run as root and this machine allows no user namespace (unshare -U):"
            + " start as an ordinary user who may write to "
            + data
            + ".");
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static boolean unshareWorks() {
    try {
      Process process =
          new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true).start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
