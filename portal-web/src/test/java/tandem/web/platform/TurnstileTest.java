package tandem.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.keycloak.ClientAddress;

class TurnstileTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private final Turnstile turnstile = new Turnstile(2);

  @Test
  void an_address_passes_so_many_times_an_hour_and_others_are_not_counted_with_it() {
    assertThat(turnstile.passes("a", NOON)).isTrue();
    assertThat(turnstile.passes("a", NOON)).isTrue();
    assertThat(turnstile.passes("a", NOON)).isFalse();
    assertThat(turnstile.passes("b", NOON)).isTrue();
  }

  @Test
  void visitors_behind_our_proxy_are_counted_each_and_not_as_the_proxy() {
    for (int i = 0; i < 3; i++) {
      turnstile.passes(new ClientAddress(1), behindProxy("203.0.113.7"), NOON);
    }
    assertThat(turnstile.passes(new ClientAddress(1), behindProxy("203.0.113.7"), NOON)).isFalse();
    assertThat(turnstile.passes(new ClientAddress(1), behindProxy("203.0.113.8"), NOON)).isTrue();
  }

  private static HttpServletRequest behindProxy(String visitor) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            TurnstileTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                method.getName().equals("getHeaders")
                    ? Collections.enumeration(List.of(visitor))
                    : "10.0.0.2");
  }

  @Test
  void it_passes_again_when_the_hour_is_over() {
    Instant end = NOON.plus(Duration.ofHours(1));
    for (int i = 0; i < 5; i++) {
      turnstile.passes("a", NOON);
    }
    assertThat(turnstile.passes("a", end.minusMillis(1))).isFalse();
    assertThat(turnstile.passes("a", end)).isTrue();
  }
}
