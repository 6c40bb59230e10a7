package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Firm;
import tandem.it.harness.Json;
import tandem.it.harness.KeycloakProcess;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Realm;
import tandem.it.harness.Tokens;
import tandem.platform.PublicId;

/**
 * What an owner changes while Keycloak is away counts here at once, is said to be under way, and
 * reaches Keycloak when it is back, once.
 */
class KeycloakDownIT {
  private static final Duration RETRIES = Duration.ofMinutes(2);
  private static final String NORD = "/partners/" + PublicId.format("org", Firm.NORD.partner());

  private Api owner;
  private Visitor inside;
  private Realm.Person leaver;
  private String leaversToken;
  private boolean frozen;

  @BeforeEach
  void freeze() {
    leaver = Realm.member(Firm.NORD, "seller");
    leaversToken = token(leaver.username());
    assertThat(Api.bearer(leaversToken).get("/me").status()).isEqualTo(200);
    owner = Api.bearer(token("nord-owner"));
    inside = Visitor.of("nord-owner");
    inside.visit("/team");
    KeycloakProcess.freeze();
    frozen = true;
  }

  @AfterEach
  void thaw() {
    if (frozen) {
      KeycloakProcess.thaw();
    }
    leaver.delete();
    inside.close();
  }

  @Test
  void nothing_is_lost_and_nothing_is_done_twice() {
    Answer client = owner.post(NORD + "/api-clients", client());
    assertThat(client.status()).as(client.toString()).isEqualTo(201);
    String address = "away-" + UUID.randomUUID() + "@nord.example";
    Answer invitation = owner.post(NORD + "/invitations", invitation(address));
    assertThat(invitation.status()).as(invitation.toString()).isEqualTo(201);
    Answer member =
        owner.get(NORD + "/members/" + PublicId.format("usr", UUID.fromString(leaver.id())));
    assertThat(
            owner
                .ifMatch(member)
                .patch(NORD + "/members/" + member.id(), Json.object("{'enabled': false}"))
                .status())
        .isEqualTo(200);

    assertThat(client.at("/state")).isEqualTo("setting_up");
    assertThat(invitation.at("/state")).isEqualTo("preparing");
    inside.visit("/developer");
    assertThat(inside.text()).contains("Настраивается");
    inside.visit("/team");
    assertThat(inside.find("main").innerText()).contains(address, "Отправляется");
    Await.until(
        "the leaver to be out, although Keycloak knows nothing of it",
        Duration.ofSeconds(10),
        () -> Api.bearer(leaversToken).get("/me").status(),
        status -> status == 401 || status == 403);

    KeycloakProcess.thaw();
    frozen = false;

    String secret = client.at("/secret");
    String id = client.at("/client_id");
    Await.until(
        "the client to work",
        RETRIES,
        () -> Api.bearer(bySecret(id, secret)).get("/leads?limit=1").status(),
        status -> status == 200);
    Await.until(
        "the invitation to be sent",
        RETRIES,
        () -> owner().get(NORD + "/invitations/" + invitation.id()).at("/state"),
        "sent"::equals);
    assertThat(Mailbox.at(address).all()).hasSize(1);
    Await.until(
        "Keycloak to lock the leaver out",
        RETRIES,
        () -> Realm.get("/users/" + leaver.id()).path("enabled").asBoolean(),
        enabled -> !enabled);
    assertThat(owner().get(NORD + "/api-clients/" + client.id()).at("/state")).isEqualTo("active");
    revoke(client);
  }

  private static void revoke(Answer client) {
    String path = NORD + "/api-clients/" + client.id();
    assertThat(owner().ifMatch(owner().get(path)).send("DELETE", path, "").status()).isEqualTo(204);
  }

  private static Api owner() {
    return Api.person("nord-owner");
  }

  private static String bySecret(String client, String secret) {
    return Tokens.ask(
            Map.of(
                "grant_type", "client_credentials", "client_id", client, "client_secret", secret))
        .path("access_token")
        .asText("none");
  }

  /** A fresh one: it has to last while no other can be had. */
  private static String token(String username) {
    return Tokens.ask(
            Map.of(
                "grant_type", "password",
                "client_id", "tandem-demo-cli",
                "username", username,
                "password", "tandem",
                "scope", "openid"))
        .path("access_token")
        .asText();
  }

  private static JsonNode client() {
    return Json.object(
        "{'name': 'Away', 'method': 'secret', 'scopes': ['leads:read'], 'expires_on': '%s'}"
            .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(30)));
  }

  private static JsonNode invitation(String address) {
    return Json.object(
        "{'email': '%s', 'name': 'Anna New', 'roles': ['partner_seller'], 'locale': 'en'}"
            .formatted(address));
  }
}
