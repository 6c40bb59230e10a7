package tandem.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The few things we check in a Dockerfile; continued lines are joined. */
record Dockerfile(List<String> lines) {

  static Dockerfile read(Path file) throws IOException {
    return new Dockerfile(Files.readString(file).replaceAll("\\\\\n\\s*", " ").lines().toList());
  }

  /** What is copied out of the repository, not out of another stage. */
  List<String> copied() {
    return lines.stream()
        .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
        .map(line -> line.split("\\s+", -1))
        .flatMap(words -> Arrays.stream(words, 1, words.length - 1))
        .toList();
  }

  String lastUser() {
    return lines.stream()
        .filter(line -> line.startsWith("USER "))
        .reduce("", (before, line) -> line.substring("USER ".length()));
  }

  String argument(String name) {
    return lines.stream()
        .filter(line -> line.startsWith("ARG " + name + "="))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .findFirst()
        .orElseThrow();
  }
}
