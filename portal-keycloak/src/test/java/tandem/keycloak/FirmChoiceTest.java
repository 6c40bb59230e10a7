package tandem.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmChoiceTest {
  @ParameterizedTest
  @CsvSource({
    "/deals, openid organization",
    "/switch-firm, openid organization",
    "/switch-firm?to=nord, openid organization:nord",
    "/switch-firm?to=, openid organization",
    "/switch-firm?to=*, openid organization",
    "/switch-firm?to=nord%20offline_access, openid organization",
    "/deals?to=nord, openid organization"
  })
  void keycloak_asks_for_the_firm_unless_the_address_names_one(String address, String scope) {
    assertThat(FirmChoice.scope(RequestDouble.of("GET", address).request())).hasToString(scope);
  }

  @Test
  void another_firm_is_another_session() {
    assertThat(FirmChoice.isSame(of(Map.of("nord", Map.of())), of(Map.of("nord", Map.of("id", 1)))))
        .isTrue();
    assertThat(FirmChoice.isSame(of(Map.of("nord", Map.of())), of(Map.of("sued", Map.of()))))
        .isFalse();
    assertThat(FirmChoice.isSame(of(Map.of()), new JWTClaimsSet.Builder().build())).isTrue();
    assertThat(FirmChoice.isSame(of(Map.of()), of(Map.of("nord", Map.of())))).isFalse();
  }

  private static JWTClaimsSet of(Map<String, ?> organization) {
    return new JWTClaimsSet.Builder().claim("organization", organization).build();
  }
}
