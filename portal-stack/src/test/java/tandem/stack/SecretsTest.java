package tandem.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path data;

  @Test
  void a_secret_is_made_once_and_found_again() throws IOException {
    String made = Secrets.in(data).of("TANDEM_DB_PASSWORD");

    assertThat(made).hasSizeGreaterThanOrEqualTo(32);
    assertThat(Secrets.in(data).of("TANDEM_DB_PASSWORD")).isEqualTo(made);
    assertThat(Secrets.in(data).of("KC_DB_PASSWORD")).isNotEqualTo(made);
  }

  @Test
  void nobody_else_can_read_them() throws IOException {
    Secrets.in(data).of("TANDEM_DB_PASSWORD");

    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets"))))
        .isEqualTo("rw-------");
  }
}
