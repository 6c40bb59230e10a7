package tandem.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
  private final MovableClock clock = new MovableClock();
  private final RealmDouble realm = new RealmDouble(clock);
  private final AccessTokens tokens = tokens(false);

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  void a_token_of_the_realm_for_our_api_is_good_whether_it_calls_itself_jwt_or_at_jwt()
      throws TokenRefused {
    for (String type : List.of("JWT", "at+jwt")) {
      String token = RealmDouble.sign(realm.claims(), type, realm.key());

      assertThat(tokens.verify(token).getSubject())
          .isEqualTo("11111111-1111-4111-8111-111111111111");
    }
  }

  @Test
  void a_token_is_good_thirty_seconds_past_its_end_and_not_longer() throws TokenRefused {
    String token = realm.sign(realm.claims().expirationTime(Date.from(second(0))));

    clock.forward(Duration.ofSeconds(30));
    assertThat(tokens.verify(token)).isNotNull();
    clock.forward(Duration.ofSeconds(1));
    refuses(TokenFault.TOKEN_EXPIRED, token);
  }

  @Test
  void a_token_from_the_future_is_good_up_to_ten_seconds() throws TokenRefused {
    assertThat(tokens.verify(realm.sign(realm.claims().notBeforeTime(Date.from(second(9))))))
        .isNotNull();
    refuses(realm.claims().notBeforeTime(Date.from(second(12))));
    refuses(realm.claims().issueTime(Date.from(second(12))));
  }

  @Test
  void foreign_issuer_other_audience_and_missing_claims_are_refused() {
    refuses(realm.claims().issuer("https://elsewhere.example/realms/tandem"));
    refuses(realm.claims().audience("account"));
    refuses(realm.claims().audience(List.of()));
    refuses(realm.claims().expirationTime(null));
    refuses(realm.claims().issueTime(null));
    refuses(realm.claims().subject(null));
  }

  @Test
  void an_id_token_or_a_refresh_token_is_no_access_token() {
    refuses(realm.claims().claim("typ", "ID"));
    refuses(realm.claims().claim("typ", "Refresh"));
    String logout = RealmDouble.sign(realm.claims(), "logout+jwt", realm.key());
    refuses(TokenFault.INVALID_TOKEN, logout);
  }

  @Test
  void a_token_without_signature_is_refused() {
    refuses(TokenFault.INVALID_TOKEN, new PlainJWT(realm.claims().build()).serialize());
    refuses(TokenFault.INVALID_TOKEN, realm.sign(realm.claims()).replaceFirst("[^.]+$", ""));
    refuses(TokenFault.INVALID_TOKEN, "no token at all");
    refuses(TokenFault.INVALID_TOKEN, "");
  }

  @Test
  void a_token_signed_with_the_public_key_as_a_password_is_refused() throws Exception {
    ECKey publicKey = realm.key().toPublicJWK();
    byte[] password = publicKey.toECPublicKey().getEncoded();
    SignedJWT forged =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .keyID(publicKey.getKeyID())
                .build(),
            realm.claims().build());
    forged.sign(new MACSigner(password));

    refuses(TokenFault.INVALID_TOKEN, forged.serialize());
  }

  @Test
  void a_token_signed_by_somebody_else_is_refused_even_under_our_key_id() {
    ECKey stranger = RealmDouble.newKey();
    ECKey disguised = new ECKey.Builder(stranger).keyID(realm.key().getKeyID()).build();

    refuses(TokenFault.INVALID_TOKEN, RealmDouble.sign(realm.claims(), "JWT", stranger));
    refuses(TokenFault.INVALID_TOKEN, RealmDouble.sign(realm.claims(), "JWT", disguised));
  }

  @Test
  void what_was_good_once_makes_nothing_else_good() throws TokenRefused {
    String good = realm.sign(realm.claims());
    String other = realm.sign(realm.claims().subject("22222222-2222-4222-8222-222222222222"));
    tokens.verify(good);
    tokens.verify(other);

    assertThat(tokens.verify(good).getSubject()).isEqualTo("11111111-1111-4111-8111-111111111111");
    refuses(TokenFault.INVALID_TOKEN, part(good, 0) + part(other, 1) + signature(good));
    refuses(TokenFault.INVALID_TOKEN, part(good, 0) + part(good, 1) + signature(other));
  }

  private static String part(String token, int number) {
    return token.split("\\.", -1)[number] + ".";
  }

  private static String signature(String token) {
    return token.split("\\.", -1)[2];
  }

  @Test
  void production_lets_nobody_of_the_demo_realm_in() throws TokenRefused {
    String demo = realm.sign(realm.claims().subject("00000000-0000-4000-8000-000000000101"));

    assertThat(tokens.verify(demo)).isNotNull();
    assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens(true).verify(demo));
  }

  @Test
  void without_any_keys_nobody_is_called_wrong() {
    realm.breakDown();

    refuses(TokenFault.KEYS_UNAVAILABLE, realm.sign(realm.claims()));
  }

  private AccessTokens tokens(boolean production) {
    KeycloakSettings settings = realm.settings(production);
    return new AccessTokens(
        settings, new SigningKeys(new KeycloakRealm(settings, clock), clock), clock);
  }

  private Instant second(int offset) {
    return Instant.ofEpochSecond(clock.instant().getEpochSecond() + offset);
  }

  private void refuses(JWTClaimsSet.Builder claims) {
    refuses(TokenFault.INVALID_TOKEN, realm.sign(claims));
  }

  private void refuses(TokenFault fault, String token) {
    assertThatExceptionOfType(TokenRefused.class)
        .isThrownBy(() -> tokens.verify(token))
        .extracting(TokenRefused::fault)
        .isEqualTo(fault);
  }
}
