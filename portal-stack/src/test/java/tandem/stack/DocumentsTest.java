package tandem.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A reader who follows a link in our documents arrives somewhere. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)");
  private static final Pattern COMMAND = Pattern.compile("\\bbin/[a-z-]+");

  @Test
  void every_link_leads_to_a_file() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        if (!Files.exists(document.resolveSibling(link.group(1)))) {
          broken.add(ROOT.relativize(document) + " → " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void every_command_that_documents_name_can_be_called() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      Matcher command = COMMAND.matcher(Files.readString(document));
      while (command.find()) {
        if (!Files.isExecutable(ROOT.resolve(command.group()))) {
          missing.add(ROOT.relativize(document) + " → " + command.group());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_decision_is_in_the_index_and_says_what_it_must() throws IOException {
    Path decisions = ROOT.resolve("docs/adr");
    String index = Files.readString(decisions.resolve("README.md"));
    try (Stream<Path> files = Files.list(decisions)) {
      for (Path decision : files.filter(file -> file.toString().matches(".*/\\d{4}-.*")).toList()) {
        assertThat(index).contains("](" + decision.getFileName() + ")");
        assertThat(Files.readString(decision))
            .as(decision.toString())
            .contains(
                "**Status:**",
                "## Context",
                "## Decision",
                "## What was measured",
                "## Consequences");
      }
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> docker = Files.walk(ROOT.resolve("docker"))) {
      return Stream.of(top, docs, docker)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .toList();
    }
  }
}
