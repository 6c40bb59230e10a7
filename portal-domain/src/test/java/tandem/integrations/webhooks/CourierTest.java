package tandem.integrations.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.integrations.feed.PartnerEvent;
import tandem.integrations.feed.PartnerEventId;
import tandem.platform.PartnerId;

/** What is sent, as the receivers' own library sees it, and what a hostile receiver can do. */
class CourierTest {
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Receiver receiver = new Receiver();
  private final WebhookSecret secret = WebhookSecret.make();
  private final WebhookSecret before = WebhookSecret.make();
  private final Courier courier = courier();

  @AfterEach
  void stop() {
    receiver.close();
    timer.shutdownNow();
  }

  @Test
  void the_library_of_standard_webhooks_verifies_what_we_sign() throws Exception {
    Outcome outcome =
        courier.deliver(
            parcel(
                WebhookFormat.STANDARD,
                "{\"object\":\"lead\",\"id\":\"lead_1\",\"name\":\"Волна\"}"));

    assertThat(outcome.error()).isEmpty();
    Receiver.Request request = receiver.received.getFirst();
    new Webhook(secret.text()).verify(request.body(), request.headers());
    new Webhook(before.text()).verify(request.body(), request.headers());
    assertThatThrownBy(() ->
            new Webhook(WebhookSecret.make().text()).verify(request.body(), request.headers()))
        .isInstanceOf(WebhookVerificationException.class);
    assertThatThrownBy(
            () -> new Webhook(secret.text()).verify(request.body() + " ", request.headers()))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void a_standard_body_is_what_the_feed_tells() {
    courier.deliver(parcel(WebhookFormat.STANDARD, "{\"object\":\"lead\",\"id\":\"lead_1\"}"));

    Receiver.Request request = receiver.received.getFirst();
    assertThat(request.body())
        .contains("\"type\":\"lead.approved\"")
        .contains("\"timestamp\":\"2026-11-23T12:00:00.123Z\"")
        .contains("\"sequence\":7")
        .contains("\"data\":{\"object\":\"lead\",\"id\":\"lead_1\"}")
        .contains("\"previous\":{\"status\":\"in_review\"}");
    assertThat(request.header("webhook-id")).isEqualTo(event("{}").id().text());
    assertThat(request.header("host")).startsWith("localhost:");
  }

  @Test
  void cloudevents_have_their_attributes_and_are_signed_alike() throws Exception {
    courier.deliver(parcel(WebhookFormat.CLOUDEVENTS, "{\"object\":\"lead\",\"id\":\"lead_1\"}"));

    Receiver.Request request = receiver.received.getFirst();
    assertThat(request.header("content-type")).startsWith("application/cloudevents+json");
    assertThat(request.body())
        .contains("\"specversion\":\"1.0\"")
        .contains("\"type\":\"tandem.lead.approved\"")
        .contains("\"subject\":\"lead_1\"")
        .contains("\"source\":\"http://localhost:8080/api/v1\"");
    new Webhook(secret.text()).verify(request.body(), request.headers());
  }

  @Test
  void above_twenty_thousand_bytes_only_the_object_is_named() {
    String fits = "x".repeat(Envelope.MOST_BYTES - 600);
    courier.deliver(parcel(WebhookFormat.STANDARD, data(fits)));
    courier.deliver(parcel(WebhookFormat.STANDARD, data(fits + "x".repeat(700))));

    assertThat(receiver.received.get(0).body()).contains(fits);
    assertThat(receiver.received.get(1).body())
        .contains("\"data\":{\"object\":\"lead\",\"id\":\"lead_1\",\"truncated\":true}")
        .hasSizeLessThan(1000);
  }

  @Test
  void a_redirect_is_a_failure_and_is_not_followed() {
    receiver.answers(302, "Location", "http://169.254.169.254/latest/meta-data/");

    Outcome outcome = courier.deliver(parcel(WebhookFormat.STANDARD, "{}"));

    assertThat(outcome.error()).contains("redirect");
    assertThat(receiver.received).hasSize(1);
  }

  @Test
  void an_error_keeps_the_head_of_the_answer() {
    receiver.answers(503, "Retry-After", "120");

    Outcome outcome = courier.deliver(parcel(WebhookFormat.STANDARD, "{}"));

    assertThat(outcome.error()).contains("http_error");
    assertThat(outcome.reply().orElseThrow().status()).isEqualTo(503);
    assertThat(outcome.reply().orElseThrow().head().toLowerCase(Locale.ROOT))
        .startsWith("http/1.1 503")
        .contains("retry-after: 120");
    assertThat(RetryAfter.of(outcome, Instant.now())).contains(Duration.ofMinutes(2));
    assertThat(outcome.requestHead()).contains("webhook-id: evt_").doesNotContain("whsec_");
  }

  @Test
  void a_challenge_has_to_be_in_the_answer() {
    Parcel challenge = challenge();
    assertThat(courier.deliver(challenge).error()).isEmpty();

    receiver.answers(204);
    assertThat(courier.deliver(challenge).error()).contains("challenge_unanswered");
    assertThat(receiver.received.get(0).body())
        .as("another one in every attempt")
        .isNotEqualTo(receiver.received.get(1).body());
    assertThat(receiver.received.get(0).body())
        .doesNotContain("\"challenge\":\"" + challenge.delivery().text());
  }

  @Test
  void an_address_that_gives_back_whatever_it_is_sent_proves_nothing() {
    receiver.answers((exchange, body) -> say(exchange, body));

    assertThat(courier.deliver(challenge()).error()).contains("challenge_unanswered");
    Challenge asked = new Challenge("abc");
    assertThat(asked.answeredBy(" abc\n")).isTrue();
    assertThat(asked.answeredBy("{\"challenge\":\"abc\"}")).isTrue();
    assertThat(asked.answeredBy("<p>abc</p>")).isFalse();
    assertThat(asked.answeredBy("{\"data\":{\"challenge\":\"abc\"}}")).isFalse();
    assertThat(asked.answeredBy("{\"challenge\":")).isFalse();
    assertThat(asked.toString()).doesNotContain("abc");
  }

  @Test
  void a_secret_that_cannot_be_opened_is_a_failure_like_any() {
    Parcel whole = challenge();
    Parcel sealed =
        new Parcel(
            whole.delivery(),
            whole.endpoint(),
            whole.firm(),
            whole.url(),
            whole.format(),
            whole.kind(),
            0,
            0,
            1,
            whole.createdAt(),
            whole.event(),
            List.of());

    assertThat(courier.deliver(sealed).error()).contains("internal_error");
    assertThat(receiver.received).isEmpty();
    assertThat(unstarted().deliver(whole).error()).contains("internal_error");
  }

  @Test
  void a_name_server_that_never_answers_is_not_waited_for() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    AddressGuard.Names silent =
        host -> {
          try {
            end.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        };

    assertThatThrownBy(() -> new NameLookups(Duration.ofMillis(50)).of(silent, "erp.example.com"))
        .isInstanceOf(IOException.class);
    end.countDown();
  }

  @Test
  void nobody_there_and_an_inner_address_are_told_apart() throws IOException {
    String gone = receiver.url();
    receiver.close();
    assertThat(courier.deliver(to(gone)).error()).contains("connection_failed");
    assertThat(courier.deliver(to("https://10.0.0.1/")).error()).contains("address_refused");
  }

  @Test
  void a_receiver_that_drips_is_cut_off() throws Exception {
    try (ServerSocket drip = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> drip(drip));
      PinnedPost post = post(Duration.ofMillis(400));
      AddressGuard.Target target = target("http://localhost:" + drip.getLocalPort() + "/");

      assertThatThrownBy(
              () -> post.post(target, "POST / HTTP/1.1\r\n\r\n", new byte[0], Duration.ZERO))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void an_endless_body_is_read_to_its_limit_only() throws IOException {
    byte[] head = "HTTP/1.1 200 OK\r\nX: y\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    java.io.InputStream endless =
        new java.io.SequenceInputStream(
            new ByteArrayInputStream(head),
            new java.io.InputStream() {
              @Override
              public int read() {
                return 'a';
              }
            });

    assertThat(ReplyReader.read(endless).body()).hasSize(64 * 1024);
  }

  @Test
  void a_head_without_an_end_and_an_answer_that_is_none_are_refused() {
    assertThatThrownBy(() -> reply("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(5000)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> reply("220 smtp.example ESMTP\r\n\r\n"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> reply("")).isInstanceOf(IOException.class);
    assertThatThrownBy(() ->
            reply("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void chunks_are_put_together_and_early_hints_passed_over() throws IOException {
    Reply reply =
        reply(
            "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhallo\r\n6\r\n welt!\r\n0\r\n\r\n");

    assertThat(reply.body()).isEqualTo("hallo welt!");
    assertThat(reply.head()).startsWith("HTTP/1.1 200 OK").doesNotContain("103");
  }

  private static Reply reply(String text) throws IOException {
    return ReplyReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static void say(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void drip(ServerSocket server) {
    try (Socket socket = server.accept()) {
      while (true) {
        socket.getOutputStream().write("H".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    } catch (IOException cutOff) {
      // what the test is about
    }
  }

  private static String data(String filling) {
    return "{\"object\":\"lead\",\"id\":\"lead_1\",\"need\":\"" + filling + "\"}";
  }

  private Courier courier() {
    Courier made = unstarted();
    made.use(timer);
    return made;
  }

  @SuppressWarnings("UnnecessaryAssignment") // there is no container here
  private static Courier unstarted() {
    Courier made = new Courier();
    made.guard = guard();
    made.clock = Clock.systemUTC();
    made.portal = "http://localhost:8080/";
    return made;
  }

  private static AddressGuard guard() {
    return AddressGuard.with(
        host -> List.of(InetAddress.getLoopbackAddress()), true, "http://portal.example");
  }

  private PinnedPost post(Duration patience) {
    return new PinnedPost((SSLSocketFactory) SSLSocketFactory.getDefault(), timer, patience);
  }

  private static AddressGuard.Target target(String url) throws AddressRefused, IOException {
    return guard().target(url);
  }

  private Parcel parcel(WebhookFormat format, String data) {
    return parcel(receiver.url(), format, DeliveryKind.EVENT, Optional.of(event(data)));
  }

  private Parcel challenge() {
    return parcel(receiver.url(), WebhookFormat.STANDARD, DeliveryKind.CHALLENGE, Optional.empty());
  }

  private Parcel to(String url) {
    return parcel(url, WebhookFormat.STANDARD, DeliveryKind.EVENT, Optional.of(event("{}")));
  }

  private Parcel parcel(
      String url, WebhookFormat format, DeliveryKind kind, Optional<PartnerEvent> event) {
    return new Parcel(
        new WebhookDeliveryId(new UUID(0, 3)),
        new WebhookEndpointId(new UUID(0, 2)),
        new PartnerId(new UUID(0, 1)),
        url,
        format,
        kind,
        0,
        0,
        1,
        Instant.parse("2026-11-23T12:00:00Z"),
        event,
        List.of(secret, before));
  }

  private static PartnerEvent event(String data) {
    return new PartnerEvent(
        new PartnerEventId(new UUID(0, 4)),
        new PartnerId(new UUID(0, 1)),
        12,
        "lead.approved",
        "lead_1",
        7,
        data,
        Optional.of("{\"status\":\"in_review\"}"),
        Optional.of("req_1"),
        Instant.parse("2026-11-23T12:00:00.123Z"));
  }
}
