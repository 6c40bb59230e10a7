package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Firm;
import tandem.it.harness.Json;
import tandem.it.harness.Jwt;
import tandem.it.harness.Realm;
import tandem.it.harness.Tokens;
import tandem.platform.PublicId;

/**
 * Machine clients that keep their key to themselves: they sign for each token (private_key_jwt, RFC
 * 7523), Keycloak has nothing but the public half.
 */
class KeyClientsIT {
  private static final Api OWNER = Api.person("nord-owner");
  private static final String CLIENTS =
      "/partners/" + PublicId.format("org", Firm.NORD.partner()) + "/api-clients";
  private static final String KEYS_PAGE = "https://keys.probe-dealer.com/jwks.json";

  private final KeyPair key = Jwt.key();
  private Answer client;

  @AfterEach
  void revoke() {
    Answer now = OWNER.get(CLIENTS + "/" + client.id());
    OWNER.ifMatch(now).send("DELETE", CLIENTS + "/" + client.id(), "");
  }

  @Test
  void a_client_with_a_key_signs_for_its_token_and_calls_as_its_firm() {
    client = made(order("key").set("jwk", Jwt.publicKey(key, "first")));

    Answer me = awaitMe("first", key);

    assertThat(me.at("/organization/id")).isEqualTo(PublicId.format("org", Firm.NORD.partner()));
    assertThat(granted("first", Jwt.key()).path("error").asText())
        .as("another key under the same name")
        .isEqualTo("invalid_client");
    assertThat(granted("unheard-of", key).path("error").asText()).isEqualTo("invalid_client");
    assertThat(bySecret("guessed").path("error").asText()).contains("client");
    String once = Jwt.assertion(id(), "first", key);
    assertThat(granted(once).path("access_token").asText()).isNotEmpty();
    assertThat(granted(once).path("error").asText())
        .as("an assertion is good once")
        .isEqualTo("invalid_client");
  }

  @Test
  void two_keys_work_side_by_side_until_the_old_one_goes() {
    client = made(order("key").set("jwk", Jwt.publicKey(key, "old")));
    awaitMe("old", key);
    KeyPair next = Jwt.key();

    Answer now = OWNER.get(CLIENTS + "/" + client.id());
    ObjectNode body = Json.object("{}");
    body.set("jwk", Jwt.publicKey(next, "new"));
    Answer added = OWNER.ifMatch(now).post(CLIENTS + "/" + client.id() + "/keys", body);
    assertThat(added.status()).as(added.toString()).isEqualTo(201);
    awaitMe("new", next);
    assertThat(granted("old", key).path("access_token").asText()).as("both work").isNotEmpty();

    now = OWNER.get(CLIENTS + "/" + client.id());
    assertThat(
            OWNER
                .ifMatch(now)
                .send("DELETE", CLIENTS + "/" + client.id() + "/keys/old", "")
                .status())
        .isEqualTo(204);
    Await.until(
        "Keycloak to forget the old key",
        () -> granted("old", key).path("error").asText(),
        "invalid_client"::equals);
    awaitMe("new", next);
  }

  /**
   * Tandem takes addresses of the public internet only, and this machine has none: the address is
   * the one thing put in Keycloak by hand here.
   */
  @Test
  void a_client_that_publishes_its_keys_signs_with_whichever_it_publishes() throws IOException {
    ObjectNode set = Json.object("{'keys': []}");
    set.withArray("/keys").add(Jwt.publicKey(key, "published"));
    HttpServer page = page(set);
    try {
      client = made(order("key_url").put("key_url", KEYS_PAGE));
      JsonNode known =
          Await.until(
              "Keycloak to know the client",
              () -> Realm.get("/clients?clientId=" + id()).path(0),
              found -> found.path("attributes").path("jwks.url").asText().equals(KEYS_PAGE));
      assertThat(known.path("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
      ObjectNode here = known.deepCopy();
      here.withObject("/attributes")
          .put("jwks.url", "http://localhost:" + page.getAddress().getPort() + "/jwks.json");
      Realm.put("/clients/" + known.path("id").asText(), here.toString());

      awaitMe("published", key);
      assertThat(granted("published", Jwt.key()).path("error").asText())
          .isEqualTo("invalid_client");
    } finally {
      page.stop(0);
    }
  }

  /** Keycloak gives tokens a moment before the client belongs to its firm. */
  private Answer awaitMe(String kid, KeyPair with) {
    return Await.until(
        "a token for " + kid + " that opens the door",
        Duration.ofSeconds(60),
        () -> Api.bearer(granted(kid, with).path("access_token").asText("none")).get("/me"),
        me -> me.status() == 200);
  }

  private JsonNode granted(String kid, KeyPair with) {
    return granted(Jwt.assertion(id(), kid, with));
  }

  private JsonNode granted(String assertion) {
    return Tokens.ask(
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            id(),
            "client_assertion_type",
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion",
            assertion));
  }

  private JsonNode bySecret(String secret) {
    return Tokens.ask(
        Map.of("grant_type", "client_credentials", "client_id", id(), "client_secret", secret));
  }

  private String id() {
    return client.at("/client_id");
  }

  private static Answer made(JsonNode order) {
    Answer made = OWNER.post(CLIENTS, order);
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    assertThat(made.at("/secret")).isEmpty();
    return made;
  }

  private static ObjectNode order(String method) {
    return Json.object("{'name': 'Keys', 'scopes': ['leads:read']}")
        .put("method", method)
        .put("expires_on", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
  }

  private static HttpServer page(JsonNode content) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] body = content.toString().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/jwks.json",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}
