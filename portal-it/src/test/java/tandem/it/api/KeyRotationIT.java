package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Json;
import tandem.it.harness.Jwt;
import tandem.it.harness.Realm;
import tandem.it.harness.Tokens;

/** A new signing key costs nobody a refusal, a removed one is refused soon (spec E-19). */
class KeyRotationIT {
  @Test
  void old_and_new_tokens_are_good_side_by_side_and_those_of_a_removed_key_are_not() {
    String before = token();
    String key = newKey();
    try {
      String after = token();
      assertThat(Jwt.header(after).path("kid")).isNotEqualTo(Jwt.header(before).path("kid"));

      assertThat(me(after).status()).as("a key never seen before").isEqualTo(200);
      assertThat(me(before).status()).as("the key from before").isEqualTo(200);

      Realm.delete("/components/" + key);
      key = "";
      assertThat(me(token()).status()).isEqualTo(200);
      Await.until(
          "the removed key to be forgotten",
          Duration.ofSeconds(20),
          () -> me(after).status(),
          status -> status == 401);
    } finally {
      if (!key.isEmpty()) {
        Realm.delete("/components/" + key);
      }
    }
  }

  private static String newKey() {
    JsonNode realm = Realm.get("");
    return Realm.created(
        Realm.post(
            "/components",
            Json.object(
                    "{'name': 'probe', 'providerId': 'ecdsa-generated', 'providerType': 'org.keycloak.keys.KeyProvider',"
                        + " 'config': {'priority': ['200'], 'ecdsaEllipticCurveKey': ['P-256'], 'enabled': ['true'], 'active': ['true']}}")
                .put("parentId", realm.path("id").asText())
                .toString()));
  }

  private static Answer me(String token) {
    return Api.bearer(token).get("/me");
  }

  /** Not the harness's kept one. */
  private static String token() {
    return Tokens.ask(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "nord-erp",
                "client_secret", "nord-erp-secret"))
        .path("access_token")
        .asText();
  }
}
