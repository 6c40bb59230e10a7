package tandem.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
  @Test
  void without_proxies_nobody_may_say_where_they_come_from() {
    assertThat(new ClientAddress(0).of(get().header("X-Forwarded-For", "9.9.9.9").request()))
        .isEqualTo("192.0.2.1");
  }

  @Test
  void our_own_proxies_are_believed_and_what_came_before_them_is_not() {
    RequestDouble request = get().header("X-Forwarded-For", "6.6.6.6, 203.0.113.7, 10.0.0.2");

    assertThat(new ClientAddress(1).of(request.request())).isEqualTo("10.0.0.2");
    assertThat(new ClientAddress(2).of(request.request())).isEqualTo("203.0.113.7");
    assertThat(new ClientAddress(4).of(request.request())).isEqualTo("192.0.2.1");
    assertThat(
            new ClientAddress(2)
                .of(
                    get()
                        .header("X-Forwarded-For", "203.0.113.7")
                        .header("X-Forwarded-For", "10.0.0.2")
                        .request()))
        .isEqualTo("203.0.113.7");
  }

  @Test
  void what_is_no_address_is_not_believed() {
    assertThat(new ClientAddress(1).of(get().header("X-Forwarded-For", "evil.example").request()))
        .isEqualTo("192.0.2.1");
  }

  @Test
  void two_addresses_of_one_ipv6_network_are_one_caller() {
    ClientAddress address = new ClientAddress(1);

    assertThat(
            address.of(get().header("X-Forwarded-For", "2001:db8:1:2:aaaa:bbbb:cccc:1").request()))
        .isEqualTo(address.of(get().header("X-Forwarded-For", "2001:db8:1:2::9").request()))
        .isNotEqualTo(address.of(get().header("X-Forwarded-For", "2001:db8:1:3::9").request()));
  }

  private static RequestDouble get() {
    return RequestDouble.of("GET", "/");
  }
}
