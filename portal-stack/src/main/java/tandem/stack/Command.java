package tandem.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs small programs to their end. */
final class Command {
  private Command() {}

  /** Runs it and returns what it printed; a failure carries the last lines of that. */
  static String run(
      String what, Path directory, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .environment()
        .putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new StackException("%s failed:%n%s".formatted(what, lastLines(output, 15)));
    }
    return output;
  }

  static void signal(String signal, long pid) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new StackException("The program 'kill' is missing.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Prefixes {@code setsid} where the machine has it. */
  static List<String> inOwnSession(List<String> command) {
    if (!onPath("setsid")) {
      return command;
    }
    List<String> prefixed = new ArrayList<>(List.of("setsid"));
    prefixed.addAll(command);
    return prefixed;
  }

  static boolean onPath(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  static String lastLines(String text, int count) {
    List<String> lines = text.strip().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
  }
}
