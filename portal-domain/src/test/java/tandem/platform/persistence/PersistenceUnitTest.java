package tandem.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PersistenceUnitTest {
  private static final Pattern LISTED = Pattern.compile("<class>([^<]+)</class>");

  @Test
  void every_entity_is_listed_in_the_persistence_unit() throws IOException {
    List<String> entities =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("tandem")
                .stream()
                .filter(it -> it.isAnnotatedWith(Entity.class))
                .map(JavaClass::getName)
                .toList();

    assertThat(listed()).containsExactlyInAnyOrderElementsOf(entities);
  }

  private static List<String> listed() throws IOException {
    try (InputStream unit =
        PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
      String xml = new String(Objects.requireNonNull(unit).readAllBytes(), StandardCharsets.UTF_8);
      return LISTED.matcher(xml).results().map((MatchResult found) -> found.group(1)).toList();
    }
  }
}
