package tandem.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusyPortsTest {
  @Test
  void a_listening_socket_is_read_from_the_kernels_table() {
    List<String> table =
        List.of(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
            "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1",
            "   1: 0100007F:1F90 0100007F:CAFE 01 00000000:00000000 00:00000000 00000000     0        0 4712 1",
            "   2: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1");

    assertThat(BusyPorts.listening(table, 8080)).containsExactly("4711");
    assertThat(BusyPorts.listening(table, 8081)).isEmpty();
  }

  @Test
  void a_busy_port_is_named_with_the_process_that_holds_it() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "reads /proc of Linux");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      long self = ProcessHandle.current().pid();

      assertThat(BusyPorts.isFree(port)).isFalse();
      assertThat(BusyPorts.holder(port))
          .hasValueSatisfying(who -> assertThat(who).startsWith("pid " + self));
      assertThatThrownBy(() -> BusyPorts.refuse(new Ports(port, 1, 2, 3, 4, 5)))
          .isInstanceOf(StackException.class)
          .hasMessageContaining(
              "Port %d, wanted for the portal, is taken by pid %d".formatted(port, self));
    }
  }

  @Test
  void a_port_nobody_holds_is_free() throws IOException {
    int port;
    try (ServerSocket passing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = passing.getLocalPort();
    }

    assertThat(BusyPorts.isFree(port)).isTrue();
  }
}
