package tandem.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL refuses to run as root. For root, a user namespace ({@code unshare -U}) shows it an
 * ordinary user while the files stay root's; where the machine forbids that, as many containers do,
 * it runs as nobody, who then owns the files.
 */
enum OwnUser {
  MYSELF(""),
  NAMESPACE("unshare -U"),
  NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

  private final String prefix;

  OwnUser(String prefix) {
    this.prefix = prefix;
  }

  /** Chooses for whoever starts us. */
  static OwnUser choose(Path data) {
    if (!System.getProperty("user.name").equals("root")) {
      return MYSELF;
    }
    if (works(NAMESPACE, "true")) {
      return NAMESPACE;
    }
    if (works(NOBODY, "test", "-x", data.toString())) {
      return NOBODY;
    }
    throw new StackException(
        "PostgreSQL does not run as root, this machine allows no user namespace (unshare -U), and nobody may not enter "
            + data
            + ": start as an ordinary user, or choose another --data directory.");
  }

  List<String> prefix() {
    return prefix.isEmpty() ? List.of() : List.of(prefix.split(" ", -1));
  }

  /** Makes the files that user's own, where that is somebody else. */
  void own(Path files) throws IOException, InterruptedException {
    if (this == NOBODY) {
      Command.run(
          "Handing files to nobody",
          Path.of("/"),
          Map.of(),
          List.of("chown", "-R", "65534:65534", files.toString()));
    }
  }

  private static boolean works(OwnUser user, String... command) {
    List<String> whole = new ArrayList<>(user.prefix());
    whole.addAll(List.of(command));
    try {
      return new ProcessBuilder(whole).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
