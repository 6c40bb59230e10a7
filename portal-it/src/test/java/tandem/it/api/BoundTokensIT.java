package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Http;
import tandem.it.harness.Json;
import tandem.it.harness.Jwt;
import tandem.it.harness.Portal;
import tandem.it.harness.Realm;

/** Tokens that are bound to a key are worth nothing without it (RFC 9449; spec A.3 rule 44). */
class BoundTokensIT {
  private static final KeyPair KEY = Jwt.key();
  private static final String CLIENT = "probe-" + Api.key();
  private static final String ME = Portal.here().api() + "/me";

  private static String client = "";
  private static String token = "";

  @BeforeAll
  static void a_client_whose_tokens_are_bound() {
    client =
        Realm.created(
            Realm.post(
                "/clients",
                Json.object(
                        "{'publicClient': true, 'directAccessGrantsEnabled': true, 'standardFlowEnabled': false,"
                            + " 'defaultClientScopes': ['basic', 'profile', 'acr', 'organization', 'tandem-api', 'leads:read'],"
                            + " 'attributes': {'dpop.bound.access.tokens': 'true', 'access.token.header.type.rfc9068': 'true'}}")
                    .put("clientId", CLIENT)
                    .toString()));
    String endpoint = Portal.here().issuer() + "/protocol/openid-connect/token";
    HttpResponse<String> answer =
        Http.send(
            Http.to(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("DPoP", Jwt.signedProof(Jwt.proof("POST", endpoint), KEY))
                .POST(
                    BodyPublishers.ofString(
                        Http.form(
                            Map.of(
                                "grant_type", "password",
                                "client_id", CLIENT,
                                "username", "nord-owner",
                                "password", "tandem",
                                "scope", "openid")))));
    JsonNode granted = Json.read(answer.body());
    assertThat(granted.path("token_type").asText()).as(answer.body()).isEqualTo("DPoP");
    token = granted.path("access_token").asText();
  }

  @AfterAll
  static void no_client() {
    Realm.delete("/clients/" + client);
  }

  @Test
  void with_a_proof_of_its_key_it_opens_the_door_once_for_each_proof() {
    String proof = Jwt.signedProof(proof(), KEY);

    assertThat(send(proof).status()).isEqualTo(200);
    refused(send(proof));
    assertThat(send(Jwt.signedProof(proof(), KEY)).status()).isEqualTo(200);
  }

  @Test
  void as_a_plain_bearer_token_it_is_worth_nothing() {
    Answer answer = Api.bearer(token).get("/me");

    ProblemsIT.isProblem(answer, 401);
    assertThat(answer.at("/code")).isEqualTo("invalid_token");
  }

  @Test
  void a_proof_for_anything_else_is_none() {
    long now = proof().path("iat").asLong();
    refused(send(Jwt.signedProof(proof().put("htm", "POST"), KEY)));
    refused(send(Jwt.signedProof(proof().put("htu", Portal.here().api() + "/leads"), KEY)));
    refused(send(Jwt.signedProof(proof().put("htu", "https://evil.example/api/v1/me"), KEY)));
    refused(send(Jwt.signedProof(proof().put("ath", Jwt.hash("another token")), KEY)));
    refused(send(Jwt.signedProof(proof().put("iat", now - 75), KEY)));
    refused(send(Jwt.signedProof(proof().put("iat", now + 75), KEY)));
    refused(send(Jwt.signedProof(proof(), Jwt.key())));
    ObjectNode withoutId = proof();
    withoutId.remove("jti");
    refused(send(Jwt.signedProof(withoutId, KEY)));
    refused(send("nonsense"));
  }

  private static ObjectNode proof() {
    return Jwt.proof("GET", ME).put("ath", Jwt.hash(token));
  }

  private static Answer send(String proof) {
    return Api.nobody().with("Authorization", "DPoP " + token).with("DPoP", proof).get("/me");
  }

  private static void refused(Answer answer) {
    ProblemsIT.isProblem(answer, 401);
    assertThat(answer.at("/code")).isEqualTo("dpop_proof_invalid");
    assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("DPoP ");
  }
}
