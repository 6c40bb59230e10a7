package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Firm;
import tandem.it.harness.Json;
import tandem.it.harness.Tokens;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/**
 * People and machine clients of a firm, as its owner, colleagues, strangers and Keycloak see it.
 */
class TeamIT {
  private static final Api OWNER = Api.person("nord-owner");
  private static final Api STRANGER = Api.person("sued-owner");
  private static final String FIRM = "/partners/" + PublicId.format("org", Firm.NORD.partner());
  private static final String SELLER =
      FIRM + "/members/" + PublicId.format("usr", Firm.NORD.seller());

  @Test
  void an_owner_sees_the_people_and_a_stranger_not_even_that_the_firm_exists() {
    assertThat(OWNER.get(FIRM + "/members").data())
        .extracting(member -> member.path("id").asText())
        .contains(PublicId.format("usr", Firm.NORD.seller()));

    Answer invitation = invite("stranger-" + UUID.randomUUID() + "@nord.example");
    Answer client = client();
    for (String path :
        List.of(
            FIRM + "/members",
            SELLER,
            FIRM + "/invitations",
            FIRM + "/invitations/" + invitation.id(),
            FIRM + "/api-clients",
            FIRM + "/api-clients/" + client.id())) {
      assertThat(STRANGER.get(path).status()).as(path).isEqualTo(404);
      assertThat(OWNER.get(path).status()).as(path).isEqualTo(200);
      String ownFirm =
          path.replace(FIRM, "/partners/" + PublicId.format("org", Firm.SUED.partner()));
      if (path.indexOf('/', FIRM.length() + 1) > 0) {
        assertThat(STRANGER.get(ownFirm).status()).as(ownFirm).isEqualTo(404);
      }
    }
    assertThat(
            STRANGER
                .ifMatch(client)
                .send("DELETE", FIRM + "/api-clients/" + client.id(), "")
                .status())
        .isEqualTo(404);
    assertThat(
            STRANGER
                .ifMatch(invitation)
                .send("DELETE", FIRM + "/invitations/" + invitation.id(), "")
                .status())
        .isEqualTo(404);
    assertThat(
            STRANGER
                .with("If-Match", "\"v0\"")
                .patch(SELLER, Json.object("{'enabled': false}"))
                .status())
        .isEqualTo(404);
    assertThat(OWNER.get(SELLER).at("/state")).isEqualTo("active");
  }

  @ParameterizedTest
  @CsvSource({"nord-seller", "nord-finance", "manager", "approver", "auditor"})
  void others_look_after_nobody(String person) {
    Api other = Api.person(person);
    assertThat(other.get(FIRM + "/members").status()).isEqualTo(403);
    assertThat(other.get(FIRM + "/api-clients").status()).isEqualTo(403);
    assertThat(
            other
                .post(FIRM + "/invitations", invitation("x@nord.example", "partner_admin"))
                .status())
        .isEqualTo(403);
  }

  @Test
  void the_companys_administrator_helps_a_firm_that_lost_its_owner() {
    assertThat(Api.person("admin").get(FIRM + "/members").status()).isEqualTo(200);
  }

  @Test
  void a_machine_lets_nobody_in() {
    assertThat(Work.NORD.get(FIRM + "/members").status()).isEqualTo(403);
    assertThat(Work.NORD.post(FIRM + "/api-clients", order("ERP")).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "not-an-address, partner_seller, #/email",
    "a@nord.example, partner_system, #/roles/0",
    "a@nord.example, owner, #/roles/0"
  })
  void wrong_invitations_are_refused_with_their_field(String email, String role, String pointer) {
    Answer refused = OWNER.post(FIRM + "/invitations", invitation(email, role));
    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.pointers()).contains(pointer);
  }

  @Test
  void an_address_is_invited_once_and_a_member_never() {
    String address = "twice-" + UUID.randomUUID() + "@nord.example";
    invite(address);
    assertThat(OWNER.post(FIRM + "/invitations", invitation(address, "partner_seller")).at("/code"))
        .isEqualTo("already_invited");
    assertThat(
            OWNER
                .post(
                    FIRM + "/invitations", invitation("nord-seller@nord.example", "partner_seller"))
                .at("/code"))
        .isEqualTo("already_member");
  }

  @Test
  void the_last_owner_cannot_be_made_a_seller() {
    String self = FIRM + "/members/" + OWNER.get("/me").id();
    Answer before = OWNER.get(self);
    Answer refused =
        OWNER.ifMatch(before).patch(self, Json.object("{'roles': ['partner_seller']}"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/code")).isEqualTo("last_owner");
  }

  @Test
  void a_client_works_within_seconds_and_no_more_within_ten_after_its_end() {
    Answer made = client();
    String id = made.at("/client_id");
    String secret = made.at("/secret");
    assertThat(secret).startsWith("tdm_");
    assertThat(OWNER.get(FIRM + "/api-clients/" + made.id()).body()).doesNotContain(secret);

    // Keycloak gives tokens a moment before the client belongs to the firm
    Api machine =
        Await.until(
            "a token of the firm",
            () -> Api.bearer(token(id, secret)),
            api -> api.get("/leads?limit=1").status() == 200);
    assertThat(machine.get("/deals?limit=1").status())
        .as("a scope it was not given")
        .isEqualTo(403);
    assertThat(OWNER.get(FIRM + "/api-clients/" + made.id()).at("/last_used_at")).isNotEmpty();

    Answer now = OWNER.get(FIRM + "/api-clients/" + made.id());
    assertThat(OWNER.ifMatch(now).send("DELETE", FIRM + "/api-clients/" + made.id(), "").status())
        .isEqualTo(204);
    Answer refused =
        Await.until(
            "the revoked client to be refused",
            Duration.ofSeconds(10),
            () -> machine.get("/leads?limit=1"),
            answer -> answer.status() == 401);
    assertThat(refused.at("/code")).isEqualTo("invalid_token");
    Await.until(
        "Keycloak to know no such client",
        () -> Tokens.ask(credentials(id, secret)).path("error").asText(),
        error -> !error.isEmpty());
  }

  @Test
  void a_repeated_request_makes_no_second_client_and_tells_no_secret() {
    Api once = OWNER.with("Idempotency-Key", Api.key());
    Answer first = once.post(FIRM + "/api-clients", order("Once"));
    Answer again = once.post(FIRM + "/api-clients", order("Once"));

    assertThat(again.header("Idempotent-Replayed")).contains("true");
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.at("/secret")).isEmpty();
  }

  @Test
  void a_private_key_is_refused_and_a_scope_too_wide_too() {
    JsonNode order =
        Json.object(
            "{'name': 'K', 'method': 'key', 'scopes': ['leads:read'], 'expires_on': '%s', 'jwk': {'kty': 'EC', 'd': 'x'}}"
                .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(30)));
    assertThat(OWNER.post(FIRM + "/api-clients", order).status()).isEqualTo(400);
    Answer wide =
        OWNER.post(
            FIRM + "/api-clients",
            Json.object(
                "{'name': 'K', 'method': 'secret', 'scopes': ['partner:manage'], 'expires_on': '%s'}"
                    .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(30))));
    assertThat(wide.status()).isEqualTo(400);
    assertThat(wide.at("/errors/0/code")).isEqualTo("scope_too_wide");
  }

  private static String token(String client, String secret) {
    return Await.until(
        "a token of " + client,
        () -> Tokens.ask(credentials(client, secret)).path("access_token").asText(),
        token -> !token.isEmpty());
  }

  private static Map<String, String> credentials(String client, String secret) {
    return Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret);
  }

  private static Answer client() {
    Answer made = OWNER.post(FIRM + "/api-clients", order("Test " + UUID.randomUUID()));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made;
  }

  private static JsonNode order(String name) {
    return Json.object(
        "{'name': '%s', 'method': 'secret', 'scopes': ['leads:read'], 'expires_on': '%s'}"
            .formatted(name, LocalDate.now(ZoneOffset.UTC).plusDays(30)));
  }

  private static Answer invite(String address) {
    Answer made = OWNER.post(FIRM + "/invitations", invitation(address, "partner_seller"));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made;
  }

  private static JsonNode invitation(String address, String role) {
    return Json.object(
        "{'email': '%s', 'name': 'Anna New', 'roles': ['%s'], 'locale': 'en'}"
            .formatted(address, role));
  }
}
