package tandem.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What each program of the stack holds in memory: PSS, so that shared pages count once. */
final class Memory {
  private Memory() {}

  /**
   * In MB, by the name of the part; a part with its children (PostgreSQL is many processes), but
   * without children that are parts themselves: the launcher is the parent of them all.
   */
  static Map<String, Long> of(Path run) throws IOException {
    Map<String, ProcessHandle> parts = new TreeMap<>();
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".pid")).toList()) {
        String name = file.getFileName().toString().replaceFirst("\\..*", "");
        ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
            .ifPresent(process -> parts.put(name, process));
      }
    }
    Map<String, Long> megabytes = new LinkedHashMap<>();
    parts.forEach((name, process) ->
        megabytes.put(name, kilobytesWithChildren(process, parts.values()) / 1024));
    return megabytes;
  }

  private static long kilobytesWithChildren(
      ProcessHandle process, Collection<ProcessHandle> parts) {
    long children =
        process
            .children()
            .filter(child -> !parts.contains(child))
            .mapToLong(child -> kilobytesWithChildren(child, parts))
            .sum();
    return kilobytes(process) + children;
  }

  private static long kilobytes(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0; // ended while we looked
    }
  }
}
