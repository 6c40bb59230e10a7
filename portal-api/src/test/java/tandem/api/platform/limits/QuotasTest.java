package tandem.api.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.api.platform.ApiSettings;

class QuotasTest {
  private static final Optional<String> NOBODYS = Optional.empty();
  private static final Optional<String> NORD = Optional.of("nord");

  @Test
  void a_client_has_its_quota_and_then_none() {
    Quotas quotas = quotas(2, 1);

    assertThat(quotas.take(request("GET"), "a", NOBODYS).remaining()).isEqualTo(1);
    assertThat(quotas.take(request("HEAD"), "a", NOBODYS).granted()).isTrue();
    Quotas.Standing refused = quotas.take(request("GET"), "a", NOBODYS);
    assertThat(refused.granted()).isFalse();
    assertThat(refused.policy()).isEqualTo("read");
    assertThat(refused.retryAfter()).isBetween(1L, 30L);
    assertThat(refused.reset()).isBetween(1L, 60L);
  }

  @Test
  void reading_and_writing_are_counted_apart_and_so_are_clients() {
    Quotas quotas = quotas(1, 1);

    assertThat(quotas.take(request("GET"), "a", NOBODYS).granted()).isTrue();
    assertThat(quotas.take(request("POST"), "a", NOBODYS).granted()).isTrue();
    assertThat(quotas.take(request("GET"), "b", NOBODYS).granted()).isTrue();
    assertThat(quotas.take(request("POST"), "a", NOBODYS).granted()).isFalse();
  }

  @Test
  void many_clients_of_one_firm_have_three_quotas_together_and_lose_none_of_their_own() {
    Quotas quotas = quotas(1, 1);
    for (String client : new String[] {"a", "b", "c"}) {
      assertThat(quotas.take(request("GET"), client, NORD).granted()).isTrue();
    }

    assertThat(quotas.take(request("GET"), "d", NORD).granted()).isFalse();
    assertThat(quotas.take(request("GET"), "d", Optional.of("sued")).granted()).isTrue();
  }

  @Test
  void what_costs_nothing_is_given_back_once() {
    Quotas quotas = quotas(1, 1);
    ContainerRequestContext request = request("GET");
    quotas.take(request, "a", NORD);
    quotas.refund(request);
    quotas.refund(request);

    assertThat(quotas.take(request("GET"), "a", NORD).granted()).isTrue();
    assertThat(quotas.take(request("GET"), "a", NORD).granted()).isFalse();
  }

  @Test
  void a_quota_as_good_as_none_is_possible_for_a_firm_too() {
    Quotas quotas = quotas(Integer.MAX_VALUE, 1);

    assertThat(quotas.take(request("GET"), "a", NORD).remaining()).isEqualTo(Integer.MAX_VALUE - 1);
    assertThat(quotas.policies()).isEqualTo("\"read\";q=2147483647;w=60, \"write\";q=1;w=60");
  }

  @SuppressWarnings("UnnecessaryAssignment") // no container here
  private static Quotas quotas(int read, int write) {
    Quotas quotas = new Quotas();
    quotas.settings =
        new ApiSettings() {
          @Override
          public int readQuota() {
            return read;
          }

          @Override
          public int writeQuota() {
            return write;
          }
        };
    return quotas;
  }

  private static ContainerRequestContext request(String method) {
    Map<String, Object> properties = new HashMap<>();
    return (ContainerRequestContext)
        Proxy.newProxyInstance(
            QuotasTest.class.getClassLoader(),
            new Class<?>[] {ContainerRequestContext.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getProperty" -> properties.get((String) arguments[0]);
                  case "setProperty" -> properties.put((String) arguments[0], arguments[1]);
                  case "removeProperty" -> properties.remove((String) arguments[0]);
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }
}
