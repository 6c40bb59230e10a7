package tandem.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build left in the clone: our two WARs and the servers that Maven fetched. */
record Artifacts(Path root) {

  static Artifacts in(Path root) {
    return new Artifacts(root);
  }

  Path keycloak() {
    return one("portal-stack/target/dist", "keycloak-quarkus-dist-", ".zip");
  }

  Path payara() {
    return one("portal-stack/target/dist", "payara-", ".zip");
  }

  Path driver() {
    return one("portal-stack/target/lib", "postgresql-", ".jar");
  }

  Path api() {
    return one("portal-api/target", "portal-api-", ".war");
  }

  Path web() {
    return one("portal-web/target", "portal-web-", ".war");
  }

  private Path one(String folder, String prefix, String suffix) {
    Path place = root.resolve(folder);
    try (Stream<Path> files = Files.exists(place) ? Files.list(place) : Stream.of()) {
      List<Path> found =
          files
              .filter(file -> file.getFileName().toString().startsWith(prefix))
              .filter(file -> file.toString().endsWith(suffix))
              .toList();
      if (found.size() == 1) {
        return found.get(0);
      }
      throw new StackException(
          "Expected one %s*%s in %s: build again with bin/start.".formatted(prefix, suffix, place));
    } catch (IOException e) {
      throw new StackException("Cannot read " + place + ".", e);
    }
  }
}
