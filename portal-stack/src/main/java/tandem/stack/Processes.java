package tandem.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What /proc knows about a process. */
final class Processes {
  private static final Path PROC = Path.of("/proc");

  private Processes() {}

  /**
   * The command line with spaces between the arguments; empty when it is gone or not ours to see.
   */
  static String commandLine(long pid) {
    try {
      byte[] raw = Files.readAllBytes(PROC.resolve(Long.toString(pid)).resolve("cmdline"));
      return new String(raw, StandardCharsets.UTF_8).replace('\0', ' ').strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** True when the process was started for this data directory: by its arguments or its place. */
  static boolean belongsTo(long pid, Path data) {
    return (commandLine(pid) + " ").contains(data.toString())
        || workingDirectory(pid).startsWith(data);
  }

  private static Path workingDirectory(long pid) {
    try {
      return Files.readSymbolicLink(PROC.resolve(Long.toString(pid)).resolve("cwd"));
    } catch (IOException e) {
      return Path.of("/");
    }
  }
}
