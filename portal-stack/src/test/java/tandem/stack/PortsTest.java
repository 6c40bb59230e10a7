package tandem.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void without_wishes_the_usual_ports_are_taken() {
    assertThat(Ports.from(Map.of())).isEqualTo(new Ports(8080, 8180, 8025, 8026, 8432, 8048));
  }

  @Test
  void one_port_can_be_chosen_alone() {
    assertThat(Ports.from(Map.of("TANDEM_PORTAL_PORT", "9090")).portal()).isEqualTo(9090);
  }

  @Test
  void an_offset_moves_all_of_them() {
    assertThat(Ports.from(Map.of("TANDEM_PORT_OFFSET", "1000")))
        .isEqualTo(new Ports(9080, 9180, 9025, 9026, 9432, 9048));
  }

  @Test
  void a_port_must_be_a_number_in_range() {
    assertThatThrownBy(() -> Ports.from(Map.of("TANDEM_DB_PORT", "many")))
        .isInstanceOf(StackException.class)
        .hasMessage("TANDEM_DB_PORT must be a number, not 'many'.");
    assertThatThrownBy(() -> Ports.from(Map.of("TANDEM_DB_PORT", "0")))
        .hasMessage("TANDEM_DB_PORT: 0 is not a port (1 to 65535).");
    assertThat(Ports.from(Map.of("TANDEM_DB_PORT", "65535")).database()).isEqualTo(65_535);
    assertThatThrownBy(() -> Ports.from(Map.of("TANDEM_DB_PORT", "65536")))
        .isInstanceOf(StackException.class);
  }
}
