package tandem.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that holds a process id; it may be old, cut off or name a stranger by now. */
final class PidFile {
  private PidFile() {}

  static Optional<ProcessHandle> process(Path file) {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
          .filter(ProcessHandle::isAlive);
    } catch (NumberFormatException | IOException e) {
      return Optional.empty();
    }
  }
}
