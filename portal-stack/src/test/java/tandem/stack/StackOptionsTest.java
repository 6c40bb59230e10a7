package tandem.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackOptionsTest {
  private static final Path ROOT = Path.of("/clone");

  @Test
  void the_usual_start_keeps_its_data_in_the_clone_and_loads_the_demo() {
    StackOptions options = StackOptions.parse(ROOT, List.of(), Map.of());

    assertThat(options.data()).isEqualTo(Path.of("/clone/.tandem"));
    assertThat(options.fresh()).isFalse();
    assertThat(options.demo()).isTrue();
  }

  @Test
  void the_command_line_wins_over_the_environment() {
    StackOptions options =
        StackOptions.parse(
            ROOT,
            List.of("--portal-port", "9000", "--data=/elsewhere", "--fresh", "--no-demo"),
            Map.of("TANDEM_PORTAL_PORT", "9999", "TANDEM_KEYCLOAK_PORT", "9001"));

    assertThat(options.ports().portal()).isEqualTo(9000);
    assertThat(options.ports().keycloak()).isEqualTo(9001);
    assertThat(options.data()).isEqualTo(Path.of("/elsewhere"));
    assertThat(options.fresh()).isTrue();
    assertThat(options.demo()).isFalse();
  }

  @Test
  void what_is_not_understood_is_refused_with_a_way_out() {
    assertThatThrownBy(() -> StackOptions.parse(ROOT, List.of("--frehs"), Map.of()))
        .isInstanceOf(StackException.class)
        .hasMessage("Unknown option '--frehs'; see bin/start --help.");
    assertThatThrownBy(() -> StackOptions.parse(ROOT, List.of("--db-port"), Map.of()))
        .hasMessage("--db-port needs a value.");
  }
}
