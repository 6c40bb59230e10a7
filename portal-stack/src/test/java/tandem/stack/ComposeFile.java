package tandem.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker/compose.yaml as a container engine would read it with the settings of .env.example. */
record ComposeFile(Path folder, Map<String, Object> root) {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(?<name>\\w+)(?:(?<kind>:[-?])(?<rest>[^}]*))?}");

  static ComposeFile in(Path folder) throws IOException {
    Properties settings = settings(folder);
    String text = fill(Files.readString(folder.resolve("compose.yaml")), settings);
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    return new ComposeFile(folder, map(yaml.load(text)));
  }

  static Properties settings(Path folder) throws IOException {
    Properties settings = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve(".env.example"))) {
      settings.load(reader);
    }
    return settings;
  }

  Map<String, Container> services() {
    return map(root.get("services")).entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> new Container(map(entry.getValue()))));
  }

  Container service(String name) {
    return Optional.ofNullable(services().get(name)).orElseThrow();
  }

  Map<String, Object> section(String name) {
    return map(root.get(name));
  }

  Path file(String path) {
    return folder.resolve(path).normalize();
  }

  /** One entry under {@code services}. */
  record Container(Map<String, Object> settings) {

    String text(String name) {
      return String.valueOf(settings.getOrDefault(name, ""));
    }

    Map<String, Object> map(String name) {
      return ComposeFile.map(settings.get(name));
    }

    List<String> list(String name) {
      return settings.get(name) instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    }

    boolean runsOnce() {
      return text("restart").equals("no");
    }

    Map<String, String> environment() {
      return map("environment").entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    /** The settings of Tandem it gets, whether as they are or from a secret file. */
    Stream<String> tandemVariables() {
      return environment().keySet().stream()
          .filter(name -> name.startsWith("TANDEM_"))
          .map(name -> name.replaceFirst("_FILE$", ""));
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object node) {
    return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  /** Fills in {@code ${NAME}}, {@code ${NAME:-default}} and {@code ${NAME:?message}}. */
  private static String fill(String text, Properties settings) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value((Matcher) found, settings)));
  }

  private static String value(Matcher variable, Properties settings) {
    String given = settings.getProperty(variable.group("name"), "");
    if (given.isEmpty() && !":-".equals(variable.group("kind"))) {
      throw new IllegalStateException(variable.group("name") + " is not in .env.example");
    }
    return given.isEmpty() ? variable.group("rest") : given;
  }
}
