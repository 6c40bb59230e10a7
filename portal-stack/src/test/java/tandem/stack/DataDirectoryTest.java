package tandem.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --fresh} leaves behind. */
class DataDirectoryTest {
  @Test
  void a_fresh_start_keeps_programs_and_nothing_of_the_data(@TempDir Path data) throws IOException {
    for (String folder :
        List.of("postgres", "payara", "secrets", "files", "audit-heads", "replies", "programs")) {
      Files.createDirectories(data.resolve(folder));
      Files.writeString(data.resolve(folder).resolve("something"), "x");
    }

    DataDirectory.empty(StackOptions.parse(data, List.of("--data=" + data), Map.of()));

    try (Stream<Path> left = Files.list(data)) {
      assertThat(left.map(path -> path.getFileName().toString())).containsExactly("programs");
    }
  }
}
