package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;

/**
 * From a registered lead to a signed webhook at a program of the firm, over the public API only.
 */
class WebhooksIT {
  private static final Api ERP = Work.NORD;
  private static final Api OWNER = Api.person("nord-owner");

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private HttpServer server;

  private record Received(Map<String, List<String>> headers, String body) {
    String type() {
      return Json.read(body).path("type").asText();
    }

    /** Empty in anything else. */
    String challenge() {
      return Json.read(body).at("/data/challenge").asText();
    }
  }

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          Map<String, List<String>> headers = new HashMap<>();
          exchange
              .getRequestHeaders()
              .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
          Received one = new Received(headers, new String(body, StandardCharsets.UTF_8));
          received.add(one);
          byte[] answer = one.challenge().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
          if (answer.length > 0) {
            exchange.getResponseBody().write(answer);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    ERP.get("/webhook-endpoints")
        .ids()
        .forEach(id -> {
          Answer endpoint = ERP.get("/webhook-endpoints/" + id);
          if (endpoint.at("/url").contains("localhost")) {
            ERP.ifMatch(endpoint).send("DELETE", "/webhook-endpoints/" + id, "");
          }
        });
  }

  @Test
  void a_registered_lead_arrives_signed_within_seconds_and_stands_in_the_feed() throws Exception {
    Answer made = hook("lead.submitted", "lead.approved");
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    assertThat(made.at("/status")).isEqualTo("pending");
    String secret = made.at("/secret");
    assertThat(secret).startsWith("whsec_");
    Await.until(
        "the challenge is answered",
        () -> ERP.get("/webhook-endpoints/" + made.id()),
        it -> it.at("/status").equals("active"));
    assertThat(ERP.get("/webhook-endpoints/" + made.id()).at("/secret")).isEmpty();

    Answer lead = Work.lead(ERP);
    Work.approve(lead);

    Received approved = wait("lead.approved");
    new Webhook(secret).verify(approved.body(), approved.headers());
    JsonNode event = Json.read(approved.body());
    assertThat(event.at("/data/id").asText()).isEqualTo(lead.id());
    assertThat(event.at("/data/status").asText()).isEqualTo("approved");
    assertThat(event.at("/data").has("possible_conflict")).isTrue();
    Received submitted = wait("lead.submitted");
    assertThat(Json.read(submitted.body()).path("sequence").asInt())
        .isLessThan(event.path("sequence").asInt());

    Answer feed = ERP.get("/events?object_id=" + lead.id());
    assertThat(feed.ids()).contains(event.path("id").asText());
    Answer single = ERP.get("/events/" + event.path("id").asText());
    assertThat(single.json().path("data")).isEqualTo(event.path("data"));
    assertThat(ERP.get("/events?object_id=" + lead.id() + "&after=" + feed.ids().getLast()).ids())
        .isEmpty();

    String delivery =
        Await.until(
                "the delivery is in the log",
                () -> ERP.get("/webhook-endpoints/" + made.id() + "/deliveries?status=delivered"),
                it -> it.ids().size() >= 3)
            .ids()
            .getFirst();
    Answer log = ERP.get("/webhook-deliveries/" + delivery);
    assertThat(log.at("/log/0/request_head")).contains("webhook-signature: v1,");
    assertThat(log.at("/log/0/response_head")).startsWith("HTTP/1.1 200");
  }

  @Test
  void a_test_a_second_sending_and_a_new_secret() throws Exception {
    Answer made = hook("*");
    Await.until(
        "active",
        () -> ERP.get("/webhook-endpoints/" + made.id()),
        it -> it.at("/status").equals("active"));

    Answer test = ERP.post("/webhook-endpoints/" + made.id() + "/test-deliveries");
    assertThat(test.status()).as(test.toString()).isEqualTo(201);
    wait("webhook_endpoint.test");
    Answer again = ERP.post("/webhook-deliveries/" + test.id() + "/retries");
    assertThat(again.status()).as(again.toString()).isEqualTo(201);
    Await.until(
        "sent twice",
        () -> received,
        it -> it.stream().filter(one -> one.type().equals("webhook_endpoint.test")).count() == 2);

    Answer now = ERP.get("/webhook-endpoints/" + made.id());
    Answer second = ERP.ifMatch(now).post("/webhook-endpoints/" + made.id() + "/secrets");
    assertThat(second.status()).as(second.toString()).isEqualTo(201);
    received.clear();
    ERP.post("/webhook-endpoints/" + made.id() + "/test-deliveries");
    Received both = wait("webhook_endpoint.test");
    new Webhook(made.at("/secret")).verify(both.body(), both.headers());
    new Webhook(second.at("/secret")).verify(both.body(), both.headers());
  }

  @Test
  void only_an_owner_lets_an_endpoint_have_records() {
    Answer made =
        ERP.post("/webhook-endpoints", body("https://hooks.probe.example/" + Fresh.word(), "*"));
    assertThat(made.json().path("full_data").asBoolean()).as(made.toString()).isTrue();
    String path = "/webhook-endpoints/" + made.id();
    Answer less = OWNER.ifMatch(made).patch(path, Json.object("{'full_data': false}"));
    assertThat(less.json().path("full_data").asBoolean(true)).as(less.toString()).isFalse();

    Answer refused = ERP.ifMatch(less).patch(path, Json.object("{'full_data': true}"));
    assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
    assertThat(refused.at("/code")).isEqualTo("role_required");
    Answer renamed = ERP.ifMatch(less).patch(path, Json.object("{'label': 'Ours'}"));
    assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
    Answer more = OWNER.ifMatch(renamed).patch(path, Json.object("{'full_data': true}"));
    assertThat(more.json().path("full_data").asBoolean()).as(more.toString()).isTrue();
    assertThat(ERP.ifMatch(more).send("DELETE", path, "").status()).isEqualTo(204);
  }

  @Test
  void inner_addresses_wrong_types_and_others_are_refused() {
    Answer inner = ERP.post("/webhook-endpoints", body("https://169.254.169.254/", "*"));
    assertThat(inner.status()).isEqualTo(422);
    assertThat(inner.at("/code")).isEqualTo("webhook_url_refused");
    assertThat(ERP.post("/webhook-endpoints", body("https://x.example/", "lead.nonsense")).status())
        .isEqualTo(400);
    Answer made = ERP.post("/webhook-endpoints", body("https://hooks.probe.example/", "*"));
    assertThat(Work.SUED.get("/webhook-endpoints/" + made.id()).status()).isEqualTo(404);
    assertThat(ERP.post("/webhook-endpoints/" + made.id() + "/replays", replay()).at("/code"))
        .isEqualTo("endpoint_inactive");
    Answer deleted = ERP.ifMatch(made).send("DELETE", "/webhook-endpoints/" + made.id(), "");
    assertThat(deleted.status()).as(deleted.toString()).isEqualTo(204);
  }

  @Test
  void the_feed_refuses_what_it_cannot_read() {
    assertThat(ERP.get("/events?types=lead.nonsense").status()).isEqualTo(400);
    assertThat(ERP.get("/events?since=yesterday").status()).isEqualTo(400);
    assertThat(ERP.get("/events?limit=101").status()).isEqualTo(400);
    assertThat(ERP.get("/events?cursor=nonsense").at("/code")).isEqualTo("invalid_cursor");
    assertThat(ERP.get("/events?after=evt_01J9ZK3W8Q4V5T6Y7B8N9M0P1R").status()).isEqualTo(400);
    assertThat(OWNER.get("/events?limit=1").status()).isEqualTo(200);
    assertThat(Api.person("nord-seller").get("/events").status()).isEqualTo(403);
  }

  private Answer hook(String... types) {
    return ERP.post(
        "/webhook-endpoints",
        body("http://localhost:" + server.getAddress().getPort() + "/" + Fresh.word(), types));
  }

  private static JsonNode body(String url, String... types) {
    return Json.object(
        "{'url': '%s', 'label': 'IT', 'types': ['%s']}".formatted(url, String.join("', '", types)));
  }

  private static JsonNode replay() {
    return Json.object("{'from': '2026-11-01T00:00:00Z', 'to': '2099-01-01T00:00:00Z'}");
  }

  private Received wait(String type) {
    return Await.until(
            type,
            () -> received.stream().filter(one -> one.type().equals(type)).findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }
}
