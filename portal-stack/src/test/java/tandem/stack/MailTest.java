package tandem.stack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private final Ports ports = new Ports(1, 1, free(), free(), 1, 1);
  private Mail mail;

  /** Fresh each time: at noon for ever, a mail has the name of the one before. */
  @TempDir Path replies;

  private final HttpClient browser = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    mail = new Mail(ports, NOON, replies);
    mail.start();
  }

  @AfterEach
  void stop() {
    browser.close();
    mail.close();
  }

  @Test
  void what_answers_a_question_goes_where_the_portal_takes_mail() throws Exception {
    String subject = "Answer " + UUID.randomUUID();
    send(subject, "reply+x@tandem.example");

    try (Stream<Path> taken = Files.list(replies.resolve("new"))) {
      assertThat(taken.toList()).anySatisfy(mail -> assertThat(mail).content().contains(subject));
    }
    assertThat(replies.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void a_mail_to_two_people_is_caught_once_with_both_of_its_bodies() throws Exception {
    send("Решение <по заявке>", "nord-owner@nord.example", "sued-owner@sued.example");

    assertThat(get("/api/messages").body())
        .isEqualTo(
            "[{\"id\":1,\"at\":\"2026-11-22T12:00:00Z\",\"from\":\"portal@tandem.example\","
                + "\"to\":[\"nord-owner@nord.example\",\"sued-owner@sued.example\"],"
                + "\"reply_to\":\"\",\"subject\":\"Решение <по заявке>\",\"text\":\"Привет\",\"html\":\"<b>Привет</b>\"}]");
  }

  @Test
  void tests_ask_for_one_recipient_and_forget_everything() throws Exception {
    send("one", "nord-owner@nord.example");
    send("two", "sued-owner@sued.example");

    assertThat(get("/api/messages?to=sued-owner@sued.example").body())
        .contains("two")
        .doesNotContain("one");
    assertThat(request(HttpRequest.newBuilder(uri("/api/messages")).DELETE()).statusCode())
        .isEqualTo(204);
    assertThat(get("/api/messages").body()).isEqualTo("[]");
  }

  @Test
  void a_mail_on_the_page_can_run_nothing_and_load_nothing() throws Exception {
    send("<script>", "nord-owner@nord.example");

    assertThat(get("/").body()).contains("&lt;script&gt;").doesNotContain("<script>");
    HttpResponse<String> html = get("/messages/1/html");
    assertThat(html.body()).isEqualTo("<b>Привет</b>");
    assertThat(html.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox; default-src 'none'"));
    assertThat(get("/messages/2").statusCode()).isEqualTo(404);
  }

  private void send(String subject, String... to) throws MessagingException {
    Properties smtp = new Properties();
    smtp.setProperty("mail.smtp.host", "localhost");
    smtp.setProperty("mail.smtp.port", Integer.toString(ports.smtp()));
    MimeMessage message = new MimeMessage(Session.getInstance(smtp));
    message.setFrom(new InternetAddress("portal@tandem.example"));
    for (String one : to) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(one));
    }
    message.setSubject(subject, "UTF-8");
    MimeBodyPart text = new MimeBodyPart();
    text.setText("Привет", "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setContent("<b>Привет</b>", "text/html; charset=utf-8");
    message.setContent(new MimeMultipart("alternative", text, html));
    Transport.send(message);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return request(HttpRequest.newBuilder(uri(path)));
  }

  private HttpResponse<String> request(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + ports.mail() + path);
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
