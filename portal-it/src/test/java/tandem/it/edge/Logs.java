package tandem.it.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.it.harness.Portal;

/** What all parts of the stack have written so far. */
final class Logs {
  private Logs() {}

  static String all() {
    try (Stream<Path> files = Files.walk(Portal.data().resolve("logs"))) {
      return files.filter(Files::isRegularFile).map(Logs::text).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
