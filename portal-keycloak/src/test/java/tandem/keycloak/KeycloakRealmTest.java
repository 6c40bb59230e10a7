package tandem.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeycloakRealmTest {
  private final MovableClock clock = new MovableClock();
  private final RealmDouble keycloak = new RealmDouble(clock);
  private final KeycloakRealm realm = new KeycloakRealm(keycloak.settings(false), clock);

  @AfterEach
  void close() {
    keycloak.close();
  }

  @Test
  void an_answer_stands_for_five_seconds_however_many_sign_in() throws Exception {
    for (int i = 0; i < 20; i++) {
      realm.mustAnswer();
    }
    assertThat(keycloak.askedForKeys()).isEqualTo(1);

    clock.forward(KeycloakRealm.ALIVE);
    realm.mustAnswer();
    assertThat(keycloak.askedForKeys()).isEqualTo(2);
  }

  @Test
  void nobody_is_sent_to_a_server_that_does_not_answer_and_it_is_asked_every_two_seconds()
      throws Exception {
    realm.mustAnswer();
    keycloak.breakDown();
    clock.forward(KeycloakRealm.ALIVE);
    for (int i = 0; i < 20; i++) {
      assertThatExceptionOfType(KeycloakUnreachable.class).isThrownBy(realm::mustAnswer);
    }
    assertThat(keycloak.askedForKeys()).isEqualTo(2);

    keycloak.recover();
    clock.forward(Duration.ofSeconds(2));
    assertThatCode(realm::mustAnswer).doesNotThrowAnyException();
  }
}
