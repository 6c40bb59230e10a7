package tandem.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeycloakSettingsTest {
  @Test
  void production_asks_the_company_for_a_second_factor_unless_told_otherwise() {
    assertThat(KeycloakSettings.secondFactor(Optional.empty(), true)).isTrue();
    assertThat(KeycloakSettings.secondFactor(Optional.empty(), false)).isFalse();
    assertThat(KeycloakSettings.secondFactor(Optional.of("optional"), true)).isFalse();
    assertThat(KeycloakSettings.secondFactor(Optional.of("required"), false)).isTrue();
  }

  @Test
  void a_slip_of_the_pen_does_not_open_the_door() {
    assertThatIllegalStateException()
        .isThrownBy(() -> KeycloakSettings.secondFactor(Optional.of("require"), true));
  }
}
