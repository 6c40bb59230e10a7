package tandem.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each program of the stack holds in memory: PSS, so that shared pages count once. */
final class Memory {
  private Memory() {}

  /** In MB, by the name of the part; the processes of PostgreSQL together. */
  static Map<String, Long> of(Path run) throws IOException {
    Map<String, Long> parts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(run)) {
      List<Path> pids = files.filter(file -> file.toString().endsWith(".pid")).sorted().toList();
      for (Path file : pids) {
        String name = file.getFileName().toString().replace(".pid", "");
        ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
            .ifPresent(process -> parts.put(name, megabytes(process)));
      }
    }
    return parts;
  }

  private static long megabytes(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(Memory::kilobytes)
            .sum()
        / 1024;
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
