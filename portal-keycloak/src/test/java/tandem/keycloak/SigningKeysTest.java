package tandem.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final MovableClock clock = new MovableClock();
  private final RealmDouble realm = new RealmDouble(clock);
  private final KeycloakSettings settings = realm.settings(false);
  private final AccessTokens tokens =
      new AccessTokens(settings, new SigningKeys(new KeycloakRealm(settings, clock), clock), clock);

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  void a_new_key_costs_no_wrong_refusal_and_the_old_one_stays_good_meanwhile() throws TokenRefused {
    String before = realm.sign(realm.claims());
    assertThat(tokens.verify(before)).isNotNull();

    realm.rotate();
    String after = realm.sign(realm.claims());

    assertThat(tokens.verify(after)).isNotNull();
    assertThat(tokens.verify(before)).isNotNull();
  }

  @Test
  void a_withdrawn_key_is_refused_ten_seconds_later() throws TokenRefused {
    String before = realm.sign(realm.claims());
    tokens.verify(before);
    realm.rotate();
    realm.withdrawOldKeys();

    clock.forward(PAUSE.minusMillis(1));
    assertThat(tokens.verify(before)).isNotNull();
    clock.forward(Duration.ofMillis(1));
    assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.verify(before));
  }

  @Test
  void made_up_key_ids_make_us_ask_once_in_ten_seconds() throws TokenRefused {
    tokens.verify(realm.sign(realm.claims()));
    int before = realm.askedForKeys();

    for (int i = 0; i < 50; i++) {
      ECKey stranger = RealmDouble.newKey();
      String forged = RealmDouble.sign(realm.claims(), "JWT", stranger);
      assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.verify(forged));
    }

    assertThat(realm.askedForKeys() - before).isEqualTo(1);
  }

  @Test
  void while_keycloak_is_away_known_keys_stay_good_and_it_is_asked_once_in_ten_seconds()
      throws TokenRefused {
    tokens.verify(realm.sign(realm.claims()));
    realm.breakDown();
    int before = realm.askedForKeys();

    for (int i = 0; i < 60; i++) {
      clock.forward(Duration.ofSeconds(1));
      assertThat(tokens.verify(realm.sign(realm.claims()))).isNotNull();
    }

    assertThat(realm.askedForKeys() - before).isEqualTo(6);
  }

  @Test
  void keys_are_read_when_keycloak_comes_up_after_us() throws TokenRefused {
    realm.breakDown();
    String token = realm.sign(realm.claims());
    assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.verify(token));

    realm.recover();
    clock.forward(Duration.ofSeconds(3));

    assertThat(tokens.verify(token)).isNotNull();
  }
}
