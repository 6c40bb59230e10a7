package tandem.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Empties what a stack wrote, but keeps the unpacked programs and the logs of the launcher. The
 * heads of the audit trail go with their database: kept, they would tell of a trail that was cut.
 */
final class DataDirectory {
  private DataDirectory() {}

  static void empty(StackOptions options) throws IOException {
    for (String folder :
        new String[] {"postgres", "payara", "secrets", "files", "audit-heads", "replies"}) {
      Programs.delete(options.data().resolve(folder));
    }
    try (Stream<Path> logs =
        Files.exists(options.logs()) ? Files.list(options.logs()) : Stream.of()) {
      for (Path log : logs.filter(file -> !file.endsWith("launcher.log")).toList()) {
        Files.delete(log);
      }
    }
  }
}
