package tandem.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
  @TempDir Path folder;

  @Test
  void a_server_is_unpacked_without_its_top_folder_and_its_programs_can_run() throws IOException {
    Path zip = zip("server-1/bin/go.sh", "server-1/lib/a.jar");

    Path home = Programs.unzip(zip, folder.resolve("server"));

    assertThat(home.resolve("bin/go.sh")).isExecutable();
    assertThat(home.resolve("lib/a.jar")).exists();
    assertThat(Files.isExecutable(home.resolve("lib/a.jar"))).isFalse();
  }

  @Test
  void what_a_kill_left_half_unpacked_is_begun_anew() throws IOException {
    Files.createDirectories(folder.resolve("server.draft/old"));

    Path home = Programs.unzip(zip("server-1/a"), folder.resolve("server"));

    assertThat(home.resolve("a")).exists();
    assertThat(home.resolve("old")).doesNotExist();
    assertThat(folder.resolve("server.draft")).doesNotExist();
  }

  @Test
  void an_archive_cannot_write_outside_its_folder() throws IOException {
    Path zip = zip("server-1/../../evil");

    assertThatThrownBy(() -> Programs.unzip(zip, folder.resolve("server")))
        .isInstanceOf(IOException.class);
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  private Path zip(String... names) throws IOException {
    Path zip = folder.resolve("server.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(1);
      }
    }
    return zip;
  }
}
