package tandem.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
  @TempDir Path data;

  @Test
  void addresses_follow_the_ports() throws IOException {
    Map<String, String> environment = environment(Map.of("TANDEM_PORT_OFFSET", "1000"));

    assertThat(environment)
        .containsEntry("TANDEM_PORTAL_URL", "http://localhost:9080")
        .containsEntry("TANDEM_OIDC_ISSUER", "http://localhost:9180/realms/tandem")
        .containsEntry("TANDEM_DB_URL", "jdbc:postgresql://localhost:9432/tandem")
        .containsEntry("TANDEM_SMTP_PORT", "9026");
  }

  @Test
  void the_portal_never_learns_the_owners_password() throws IOException {
    assertThat(environment(Map.of()))
        .doesNotContainKeys("TANDEM_DB_OWNER_PASSWORD", "TANDEM_DB_SUPERUSER_PASSWORD");
  }

  @Test
  void the_signing_secret_is_long_enough() throws IOException {
    assertThat(environment(Map.of()).get("TANDEM_SECRET")).hasSizeGreaterThanOrEqualTo(32);
  }

  @Test
  void tools_find_a_running_stack_by_its_data_directory() throws IOException {
    StackOptions options = StackOptions.parse(data, List.of("--data", data.toString()), Map.of());
    RunningStack started = new RunningStack(Environment.everything(options, Secrets.in(data)));
    started.keepIn(options);

    assertThat(RunningStack.attach(data)).isEqualTo(started);
    assertThat(RunningStack.attach(data).api()).isEqualTo("http://localhost:8080/api/v1");
  }

  private Map<String, String> environment(Map<String, String> wishes) throws IOException {
    return Environment.of(StackOptions.parse(data, List.of(), wishes), Secrets.in(data));
  }
}
