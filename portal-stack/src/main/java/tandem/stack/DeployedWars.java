package tandem.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which WARs the domain holds, by their hashes. */
final class DeployedWars {
  private static final List<String> NAMES = List.of("portal-api", "portal-web");

  private final StackOptions options;

  DeployedWars(StackOptions options) {
    this.options = options;
  }

  Path war(String name) {
    Artifacts artifacts = new Artifacts(options.root());
    return name.equals("portal-api") ? artifacts.api() : artifacts.web();
  }

  List<String> changed() throws IOException {
    List<String> changed = new ArrayList<>();
    for (String name : NAMES) {
      Path kept = kept(name);
      if (!Files.exists(kept)
          || !Files.readString(kept).equals(Fingerprint.of(List.of(war(name)), List.of()))) {
        changed.add(name);
      }
    }
    return changed;
  }

  void keepAll() throws IOException {
    for (String name : NAMES) {
      keep(name);
    }
  }

  void keep(String name) throws IOException {
    Files.writeString(kept(name), Fingerprint.of(List.of(war(name)), List.of()));
  }

  private Path kept(String name) {
    return options.data().resolve("payara").resolve(name + ".fingerprint");
  }
}
