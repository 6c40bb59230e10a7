package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Firm;
import tandem.it.harness.Json;
import tandem.it.harness.Realm;
import tandem.it.harness.Tokens;

/** Bad tokens open nothing, at any operation of the contract (api-and-security D.2 API2). */
class TokensIT {
  @Test
  void no_operation_answers_to_a_bad_token() {
    Map<String, String> bad = BadTokens.all();
    for (Operation operation : Operation.all()) {
      if (operation.isPublic()) {
        continue;
      }
      bad.forEach((what, token) -> {
        Answer answer =
            Api.bearer(token)
                .with("Idempotency-Key", Api.key())
                .send(operation.method(), operation.withRandomIds(), BodyPublishers.noBody());
        String as = what + ": " + answer;
        assertThat(answer.status()).as(as).isEqualTo(401);
        assertThat(answer.at("/code")).as(as).isEqualTo("invalid_token");
        assertThat(answer.header("WWW-Authenticate").orElse(""))
            .as(as)
            .contains("error=\"invalid_token\"");
      });
    }
  }

  @Test
  void a_token_in_the_address_is_refused_as_such_even_beside_a_good_one() {
    String token = Tokens.machine("nord-erp");

    Answer answer = Api.bearer(token).get("/leads?access_token=" + token);

    ProblemsIT.isProblem(answer, 400);
    assertThat(answer.at("/code")).isEqualTo("unknown_parameter");
  }

  @Test
  void an_expired_token_is_told_from_a_wrong_one() {
    String client = "probe-" + Api.key();
    String id =
        Realm.created(
            Realm.post(
                "/clients",
                Json.object(
                        "{'publicClient': true, 'directAccessGrantsEnabled': true, 'standardFlowEnabled': false,"
                            + " 'defaultClientScopes': ['basic', 'profile', 'acr', 'organization', 'tandem-api', 'leads:read'],"
                            + " 'attributes': {'access.token.lifespan': '1'}}")
                    .put("clientId", client)
                    .toString()));
    try {
      String token = password(client, "nord-owner", "openid");
      assertThat(Api.bearer(token).get("/leads?limit=1").status()).isEqualTo(200);

      Answer refused =
          Await.until(
              "the token to expire",
              Duration.ofSeconds(60),
              () -> Api.bearer(token).get("/leads?limit=1"),
              answer -> answer.status() == 401);
      assertThat(refused.at("/code")).isEqualTo("token_expired");
    } finally {
      Realm.delete("/clients/" + id);
    }
  }

  @Test
  void whoever_belongs_to_no_firm_or_to_two_gets_in_for_none() {
    Realm.Person person = Realm.person();
    try {
      isRefused("organization_missing", password("tandem-demo-cli", person.username(), "openid"));

      Realm.join(person, Firm.NORD);
      Realm.join(person, Firm.SUED);
      isRefused(
          "organization_ambiguous",
          password("tandem-demo-cli", person.username(), "openid organization:*"));
      isRefused("organization_missing", password("tandem-demo-cli", person.username(), "openid"));
    } finally {
      person.delete();
    }
  }

  @Test
  void a_firm_that_is_disabled_in_keycloak_lets_nobody_in() {
    Realm.Person person = Realm.person();
    String alias = "probe-" + Api.key();
    String firm =
        Realm.created(
            Realm.post(
                "/organizations",
                Json.object("{'enabled': true, 'domains': []}")
                    .put("name", alias)
                    .put("alias", alias)
                    .toString()));
    try {
      Realm.post("/organizations/" + firm + "/members", "\"" + person.id() + "\"");
      Realm.put(
          "/organizations/" + firm,
          Json.object("{'enabled': false}").put("name", alias).put("alias", alias).toString());

      isRefused("organization_missing", password("tandem-demo-cli", person.username(), "openid"));
    } finally {
      Realm.delete("/organizations/" + firm);
      person.delete();
    }
  }

  private static void isRefused(String code, String token) {
    Answer answer = Api.bearer(token).get("/leads");
    ProblemsIT.isProblem(answer, 401);
    assertThat(answer.at("/code")).isEqualTo(code);
  }

  /** Keycloak may refuse for a moment whoever has just joined a firm. */
  private static String password(String client, String username, String scope) {
    return Await.until(
            "a token of " + username,
            () ->
                Tokens.ask(
                    Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", username,
                        "password", "tandem",
                        "scope", scope)),
            answer -> !answer.path("access_token").asText().isEmpty())
        .path("access_token")
        .asText();
  }
}
