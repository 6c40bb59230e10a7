package tandem.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.dpop.JWKThumbprintConfirmation;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BearerTokensTest {
  private static final String ADDRESS = "https://portal.example/api/v1/leads";

  private final MovableClock clock = new MovableClock();
  private final RealmDouble realm = new RealmDouble(clock);
  private final KeycloakSettings settings = realm.settings(false);
  private final BearerTokens tokens = door(false);
  private final ECKey caller = RealmDouble.newKey();
  private String bound = "";

  @BeforeEach
  void bind() throws Exception {
    Map.Entry<String, ?> key = JWKThumbprintConfirmation.of(caller).toJWTClaim();
    bound = realm.sign(realm.claims().claim("typ", "DPoP").claim(key.getKey(), key.getValue()));
  }

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  void nobody_without_a_header() throws TokenRefused {
    assertThat(tokens.identity(get().request())).isEmpty();
  }

  @Test
  void somebody_with_a_bearer_token_however_the_scheme_is_written() throws TokenRefused {
    String token = realm.sign(realm.claims());

    assertThat(tokens.identity(get().header("Authorization", "bearer  " + token).request()))
        .map(Identity::username)
        .contains("nord-seller");
  }

  @Test
  void a_token_in_the_address_is_refused_even_beside_a_good_header() {
    String token = realm.sign(realm.claims());
    RequestDouble request =
        RequestDouble.of("GET", "/api/v1/leads?limit=5&Access_Token=" + token)
            .header("Authorization", "Bearer " + token);

    refuses(TokenFault.TOKEN_IN_QUERY, request);
  }

  @Test
  void other_schemes_and_two_headers_are_refused() {
    String token = realm.sign(realm.claims());

    refuses(TokenFault.AUTHENTICATION_REQUIRED, get().header("Authorization", "Basic YTpi"));
    refuses(TokenFault.INVALID_TOKEN, get().header("Authorization", "Bearer"));
    refuses(
        TokenFault.INVALID_TOKEN,
        get().header("Authorization", "Bearer " + token).header("Authorization", "Bearer x"));
  }

  @Test
  void a_bound_token_with_its_proof_is_good_once() throws Exception {
    String proof = proof("GET", ADDRESS, clock.instant(), bound, caller);

    assertThat(tokens.identity(withProof(proof).request())).isPresent();
    refuses(TokenFault.DPOP_PROOF_INVALID, withProof(proof));
  }

  @Test
  void a_bound_token_as_plain_bearer_is_refused() {
    refuses(TokenFault.INVALID_TOKEN, get().header("Authorization", "Bearer " + bound));
  }

  @Test
  void a_plain_token_under_the_dpop_scheme_is_refused() throws Exception {
    String plain = realm.sign(realm.claims());
    String proof = proof("GET", ADDRESS, clock.instant(), plain, caller);

    refuses(
        TokenFault.INVALID_TOKEN,
        get().header("Authorization", "DPoP " + plain).header("DPoP", proof));
  }

  @Test
  void a_proof_for_another_request_time_token_or_key_is_refused() throws Exception {
    Instant now = clock.instant();
    ECKey stranger = RealmDouble.newKey();

    refuses(TokenFault.DPOP_PROOF_INVALID, withProof(proof("POST", ADDRESS, now, bound, caller)));
    refuses(
        TokenFault.DPOP_PROOF_INVALID,
        withProof(proof("GET", ADDRESS + "/other", now, bound, caller)));
    refuses(
        TokenFault.DPOP_PROOF_INVALID,
        withProof(proof("GET", ADDRESS, now.minusSeconds(65), bound, caller)));
    refuses(
        TokenFault.DPOP_PROOF_INVALID,
        withProof(proof("GET", ADDRESS, now.plusSeconds(65), bound, caller)));
    refuses(
        TokenFault.DPOP_PROOF_INVALID,
        withProof(proof("GET", ADDRESS, now, realm.sign(realm.claims()), caller)));
    refuses(TokenFault.DPOP_PROOF_INVALID, withProof(proof("GET", ADDRESS, now, bound, stranger)));
    refuses(TokenFault.DPOP_PROOF_INVALID, withProof("no proof"));
    refuses(TokenFault.DPOP_PROOF_INVALID, get().header("Authorization", "DPoP " + bound));
  }

  @Test
  void where_a_second_factor_is_required_people_of_the_company_need_it_and_nobody_else()
      throws TokenRefused {
    BearerTokens door = door(true);
    JWTClaimsSet.Builder approver =
        realm
            .claims()
            .claim("organization", Map.of())
            .claim("realm_access", Map.of("roles", List.of("approver")));

    for (String tooLow : List.of("0", "1", "gold")) {
      RequestDouble request = bearer(approver.claim("acr", tooLow));
      assertThatExceptionOfType(TokenRefused.class)
          .isThrownBy(() -> door.identity(request.request()))
          .extracting(TokenRefused::fault)
          .isEqualTo(TokenFault.SECOND_FACTOR_REQUIRED);
      assertThat(tokens.identity(bearer(approver).request())).isPresent();
    }
    assertThat(door.identity(bearer(approver.claim("acr", "2")).request())).isPresent();
    assertThat(
            door.identity(
                bearer(approver.claim("acr", "1").claim("amr", List.of("pwd", "otp"))).request()))
        .isPresent();
    assertThat(door.identity(bearer(realm.claims().claim("acr", "1")).request())).isPresent();
    assertThat(TokenFault.SECOND_FACTOR_REQUIRED.challenge())
        .contains("error=\"insufficient_user_authentication\"", "acr_values=\"2\"");
  }

  private BearerTokens door(boolean secondFactor) {
    return new BearerTokens(
        settings,
        new SigningKeys(new KeycloakRealm(settings, clock), clock),
        new SecondFactor(() -> secondFactor),
        clock);
  }

  private RequestDouble bearer(JWTClaimsSet.Builder claims) {
    return get().header("Authorization", "Bearer " + realm.sign(claims));
  }

  private static RequestDouble get() {
    return RequestDouble.of("GET", "/api/v1/leads?limit=5");
  }

  private RequestDouble withProof(String proof) {
    return get().header("Authorization", "DPoP " + bound).header("DPoP", proof);
  }

  private static String proof(String method, String address, Instant at, String token, ECKey key)
      throws Exception {
    return new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256)
        .createDPoPJWT(
            new JWTID(), method, URI.create(address), Date.from(at), new DPoPAccessToken(token))
        .serialize();
  }

  private void refuses(TokenFault fault, RequestDouble request) {
    assertThatExceptionOfType(TokenRefused.class)
        .isThrownBy(() -> tokens.identity(request.request()))
        .extracting(TokenRefused::fault)
        .isEqualTo(fault);
  }
}
