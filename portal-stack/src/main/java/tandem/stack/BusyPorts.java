package tandem.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out before anything starts that a port is taken, and by whom. */
final class BusyPorts {
  private static final String LISTENING = "0A";

  private BusyPorts() {}

  static void refuse(Ports ports) {
    List<String> sentences = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : ports.byPart().entrySet()) {
      if (!isFree(entry.getValue())) {
        sentences.add(
            "Port %d, wanted for %s, is taken by %s."
                .formatted(
                    entry.getValue(),
                    entry.getKey(),
                    holder(entry.getValue()).orElse("another process")));
      }
    }
    if (!sentences.isEmpty()) {
      sentences.add(
          "Stop it, or choose other ports, for example with --port-offset 1000 (see bin/start --help).");
      throw new StackException(String.join("\n", sentences));
    }
  }

  static boolean isFree(int port) {
    if (!inodes(port).isEmpty()) {
      return false;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The process that listens there: "pid 42 (java -jar shop.jar)". */
  static Optional<String> holder(int port) {
    List<String> inodes = inodes(port);
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.filter(path -> path.getFileName().toString().matches("\\d+"))
          .filter(path -> holds(path, inodes))
          .map(path -> Long.parseLong(path.getFileName().toString()))
          .findFirst()
          .map(pid -> "pid %d (%s)".formatted(pid, shortened(Processes.commandLine(pid))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Socket inodes that listen on the port, from the kernel's table: column 2 is address:port in
   * hex, 4 the state, 10 the inode.
   */
  static List<String> listening(List<String> table, int port) {
    String end = ":%04X".formatted(port);
    return table.stream()
        .map(line -> line.strip().split("\\s+"))
        .filter(columns ->
            columns.length > 9 && columns[1].endsWith(end) && columns[3].equals(LISTENING))
        .map(columns -> columns[9])
        .toList();
  }

  private static List<String> inodes(int port) {
    List<String> inodes = new ArrayList<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      try {
        inodes.addAll(listening(Files.readAllLines(Path.of(table)), port));
      } catch (IOException e) {
        // no such table on this machine: the bind attempt alone decides
      }
    }
    return inodes;
  }

  private static boolean holds(Path process, List<String> inodes) {
    try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
      return descriptors.anyMatch(
          descriptor -> inodes.stream().anyMatch(inode -> pointsTo(descriptor, inode)));
    } catch (IOException | java.io.UncheckedIOException e) {
      return false;
    }
  }

  private static boolean pointsTo(Path descriptor, String inode) {
    try {
      return Files.readSymbolicLink(descriptor).toString().equals("socket:[" + inode + "]");
    } catch (IOException e) {
      return false;
    }
  }

  private static String shortened(String command) {
    return command.length() <= 120 ? command : command.substring(0, 120) + "…";
  }
}
