package tandem.stack;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/security/asvs.csv answers every requirement of OWASP ASVS 5.0.0 up to level 2, and what it
 * names as proof exists.
 */
class AsvsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Set<String> VERDICTS = Set.of("yes", "partly", "no", "not applicable");

  /** A test class, perhaps with one of its methods. */
  private static final Pattern TEST = Pattern.compile("(\\w+(?:Test|IT))(?:\\.(\\w+))?");

  record Row(String id, String level, String requirement, String verdict, String shown) {
    List<String> proofs() {
      return Stream.of(shown.split(";", -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
    }
  }

  @Test
  void every_requirement_up_to_level_two_is_answered_once() throws IOException {
    Map<String, String> levels = levels();
    List<String> wanted =
        levels.entrySet().stream()
            .filter(entry -> !entry.getValue().equals("3"))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(wanted).hasSize(70 + 183);

    List<Row> rows = rows();
    assertThat(rows).extracting(Row::id).doesNotHaveDuplicates().containsAll(wanted);
    for (Row row : rows) {
      assertThat(row.level()).as(row.id()).isEqualTo(levels.get(row.id()));
      assertThat(row.verdict()).as(row.id()).isIn(VERDICTS);
      assertThat(row.requirement()).as(row.id()).isNotBlank();
    }
  }

  @Test
  void what_is_named_as_proof_is_there() throws IOException {
    Map<String, List<String>> tests = tests();
    List<String> broken = new ArrayList<>();
    for (Row row : rows()) {
      row.proofs().stream()
          .filter(proof -> !exists(proof, tests))
          .forEach(proof -> broken.add(row.id() + " → " + proof));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void whoever_says_yes_shows_it() throws IOException {
    assertThat(rows())
        .filteredOn(row -> row.verdict().equals("yes"))
        .allMatch(row -> !row.proofs().isEmpty());
  }

  /** The name of a test is looked for in all that are called so: there are two DoorITs. */
  private static boolean exists(String proof, Map<String, List<String>> tests) {
    var named = TEST.matcher(proof);
    if (!named.matches()) {
      return Files.exists(ROOT.resolve(proof));
    }
    List<String> sources = tests.getOrDefault(named.group(1), List.of());
    return named.group(2) == null
        ? !sources.isEmpty()
        : sources.stream().anyMatch(source -> source.contains(" " + named.group(2) + "("));
  }

  private static Map<String, List<String>> tests() throws IOException {
    Map<String, List<String>> sources = new HashMap<>();
    for (String module : List.of("domain", "keycloak", "api", "web", "stack", "it")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve("portal-" + module + "/src/test/java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          sources.computeIfAbsent(name, fresh -> new ArrayList<>()).add(Files.readString(file));
        }
      }
    }
    return sources;
  }

  private static List<Row> rows() throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(ROOT.resolve("docs/security/asvs.csv"))) {
      return csv.stream()
          .map(row ->
              new Row(
                  row.getField("id"),
                  row.getField("level"),
                  row.getField("requirement"),
                  row.getField("verdict"),
                  row.getField("shown_by")))
          .toList();
    }
  }

  private static Map<String, String> levels() throws IOException {
    Map<String, String> levels = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/asvs-levels.txt"))) {
      String[] parts = line.split(" ", 2);
      for (int i = 0; !line.startsWith("#") && i < parts[1].length(); i++) {
        levels.put(parts[0] + "." + (i + 1), parts[1].substring(i, i + 1));
      }
    }
    return levels;
  }
}
