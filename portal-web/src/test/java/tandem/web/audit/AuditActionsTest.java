package tandem.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.platform.DomainEvent;
import tandem.web.platform.Language;
import tandem.web.platform.Texts;

/** Whoever adds an event is told here that the audit page has no words for it. */
class AuditActionsTest {
  @Test
  void every_action_has_words() throws Exception {
    Set<String> missing = new TreeSet<>();
    for (String action : actions()) {
      if (!Texts.in(Language.EN).has("audit.action." + action)) {
        missing.add("audit.action." + action);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Set<String> actions() throws Exception {
    Set<String> actions = new TreeSet<>(Set.of("access.refused"));
    for (String name : domainClasses()) {
      Class<?> type = Class.forName(name, false, DomainEvent.class.getClassLoader());
      if (type.isRecord() && DomainEvent.class.isAssignableFrom(type)) {
        for (int choice = 0; choice < choices(type); choice++) {
          actions.add(empty(type, choice).eventName());
        }
      }
    }
    assertThat(actions).contains("lead.approved", "deal.won", "payout.sent");
    return actions;
  }

  /** As many as the largest enum among the components has constants: a name may depend on it. */
  private static int choices(Class<?> event) {
    return Arrays.stream(event.getRecordComponents())
        .map(RecordComponent::getType)
        .filter(Class::isEnum)
        .mapToInt(type -> type.getEnumConstants().length)
        .max()
        .orElse(1);
  }

  /** An event that knows nothing but its name. */
  private static DomainEvent empty(Class<?> event, int choice) throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(event.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> constructor = event.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    @Nullable Object[] nothing = Arrays.stream(types).map(type -> nothing(type, choice)).toArray();
    return (DomainEvent) constructor.newInstance(nothing);
  }

  private static @Nullable Object nothing(Class<?> type, int choice) {
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[Math.min(choice, constants.length - 1)];
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == long.class) {
      return 0L;
    }
    if (type == int.class) {
      return 0;
    }
    return type == List.class ? List.of() : type == Map.class ? Map.of() : null;
  }

  private static List<String> domainClasses() throws IOException, URISyntaxException {
    Path place =
        Path.of(DomainEvent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(place)) {
      return names(place);
    }
    try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
      return names(jar.getPath("/"));
    }
  }

  private static List<String> names(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.startsWith("tandem") && file.endsWith(".class"))
          .map(file -> file.replaceAll("\\.class$", "").replace('/', '.'))
          .toList();
    }
  }
}
