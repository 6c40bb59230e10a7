package tandem.integrations.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every case of api-and-security D.5 that an address can be. */
class AddressGuardTest {
  private static final String PUBLIC = "93.184.215.14";

  private final AddressGuard guard = guard(PUBLIC);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://erp.example.com/hook",
        "https://erp.example.com:8443/hook?x=1",
        "https://erp.example.com",
        "https://пример.рф/hook",
        "https://93.184.215.14/hook",
        "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/hook"
      })
  void public_https_addresses_are_read(String url) throws AddressRefused {
    assertThat(guard.read(url).secure()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://erp.example.com/hook",
        "ftp://erp.example.com/hook",
        "https://erp.example.com:22/",
        "https://erp.example.com:80/",
        "https://erp.example.com:65536/",
        "https://user@erp.example.com/",
        "https://user:secret@erp.example.com/",
        "https://erp.example.com@127.0.0.1/",
        "https://erp.example.com\\@127.0.0.1/",
        "https://erp.example.com/#fragment",
        "https://erp.example.com/a b",
        "https://erp.exa mple.com/",
        "https:///hook",
        "//erp.example.com/",
        "https://erp.example.com/\r\nHost: other",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0177.0.0.1/",
        "https://127.0.0.01/",
        "https://10.0.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[fd00::1]/",
        "https://[fe80::1]/",
        "https://[ff02::1]/",
        "https://[2002:7f00:1::]/",
        "https://portal.example/hook",
        "https://PORTAL.example./hook"
      })
  void everything_else_is_refused_before_any_look_up(String url) {
    AddressGuard unused =
        AddressGuard.with(
            host -> {
              throw new AssertionError("looked up " + host);
            },
            false,
            "https://portal.example");

    assertThatThrownBy(() -> unused.read(url)).isInstanceOf(AddressRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "169.254.169.254",
        "100.127.255.255",
        "0.1.2.3",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fc00::1",
        "fe80::1",
        "ff02::1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "2001:db8::1",
        "2001::1",
        "3fff::1"
      })
  void a_name_that_leads_inside_is_refused(String inside) {
    assertThatThrownBy(() -> guard(inside).target("https://erp.example.com/"))
        .isInstanceOf(AddressRefused.class);
    assertThatThrownBy(() -> guard(PUBLIC, inside).target("https://erp.example.com/"))
        .as("one of two is enough")
        .isInstanceOf(AddressRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0", "11.0.0.0"})
  void what_lies_beside_a_private_block_is_public(String beside) throws Exception {
    assertThat(guard(beside).target("https://erp.example.com/").address().getHostAddress())
        .isEqualTo(beside);
  }

  @Test
  void a_name_without_an_address_is_refused() {
    assertThatThrownBy(() -> guard().target("https://erp.example.com/"))
        .isInstanceOf(AddressRefused.class);
  }

  @Test
  void a_name_is_looked_up_once_and_the_checked_address_is_what_is_connected_to() throws Exception {
    List<String> asked = new ArrayList<>();
    AddressGuard rebinding =
        AddressGuard.with(
            host -> {
              asked.add(host);
              return List.of(address(asked.size() == 1 ? PUBLIC : "127.0.0.1"));
            },
            false,
            "https://portal.example");

    AddressGuard.Target target = rebinding.target("https://erp.example.com/");

    assertThat(target.address().getHostAddress()).isEqualTo(PUBLIC);
    assertThat(target.url().host()).isEqualTo("erp.example.com");
    assertThat(asked).hasSize(1);
    assertThatThrownBy(() -> rebinding.target("https://erp.example.com/"))
        .as("checked again at the next attempt")
        .isInstanceOf(AddressRefused.class);
  }

  @Test
  void international_names_become_ascii() throws AddressRefused {
    assertThat(guard.read("https://пример.рф/").host()).isEqualTo("xn--e1afmkfd.xn--p1ai");
  }

  @Test
  void loopback_is_open_only_where_a_setting_says_so_and_only_by_its_own_name() throws Exception {
    AddressGuard demo =
        AddressGuard.with(host -> List.of(address("127.0.0.1")), true, "http://localhost:8080");

    assertThat(demo.target("http://localhost:9999/hook").url().port()).isEqualTo(9999);
    assertThatThrownBy(() -> demo.target("http://erp.example.com/"))
        .isInstanceOf(AddressRefused.class);
    assertThatThrownBy(() -> demo.target("https://erp.example.com/"))
        .isInstanceOf(AddressRefused.class);
    assertThatThrownBy(() -> demo.target("https://localhost./")).isInstanceOf(AddressRefused.class);
    assertThatThrownBy(() -> guard.target("http://localhost:9999/"))
        .isInstanceOf(AddressRefused.class);
  }

  private static AddressGuard guard(String... addresses) {
    List<InetAddress> found =
        java.util.Arrays.stream(addresses).map(AddressGuardTest::address).toList();
    return AddressGuard.with(host -> found, false, "https://portal.example");
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
