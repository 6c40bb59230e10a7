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
import java.util.Optional;
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
        for (Optional<Object> kind : kinds(type)) {
          actions.add(empty(type, kind).eventName());
        }
      }
    }
    assertThat(actions).contains("lead.approved", "deal.won", "payout.sent");
    return actions;
  }

  /** An event may be called by its kind: then each kind is an action. */
  private static List<Optional<Object>> kinds(Class<?> event) {
    List<Optional<Object>> kinds =
        Arrays.stream(event.getRecordComponents())
            .map(RecordComponent::getType)
            .filter(type -> type.isEnum() && event.equals(type.getEnclosingClass()))
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(kind -> Optional.<Object>of(kind))
            .toList();
    return kinds.isEmpty() ? List.of(Optional.empty()) : kinds;
  }

  /** An event that knows nothing but its name. */
  private static DomainEvent empty(Class<?> event, Optional<Object> kind)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(event.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> constructor = event.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    @Nullable Object[] nothing = new @Nullable Object[types.length];
    for (int i = 0; i < types.length; i++) {
      nothing[i] =
          kind.isPresent() && types[i].isInstance(kind.get()) ? kind.get() : nothing(types[i]);
    }
    return (DomainEvent) constructor.newInstance(nothing);
  }

  private static @Nullable Object nothing(Class<?> type) {
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
