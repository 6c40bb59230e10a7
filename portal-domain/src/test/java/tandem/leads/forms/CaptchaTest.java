package tandem.leads.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A judge of riddles who answers well, badly, slowly, or not at all. */
@SuppressWarnings("UnnecessaryAssignment") // settings, as an installation gives them
class CaptchaTest {
  private final List<String> asked = new ArrayList<>();
  private String answer = "{\"success\": true}";
  private int status = 200;
  private HttpServer judge;

  @BeforeEach
  void start() throws IOException {
    judge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    judge.createContext(
        "/",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    judge.start();
  }

  @AfterEach
  void stop() {
    judge.stop(0);
  }

  @Test
  void off_nobody_is_asked_and_no_page_differs() {
    Captcha off = captcha("none");

    assertThat(off.widget()).isEmpty();
    assertThat(off.passes("")).isTrue();
    assertThat(asked).isEmpty();
  }

  @Test
  void the_judge_is_told_the_secret_and_the_answer_and_nothing_of_the_visitor() {
    Captcha captcha = captcha("turnstile");

    assertThat(captcha.passes("a&b=c")).isTrue();
    assertThat(asked).containsExactly("secret=top+secret&response=a%26b%3Dc");
    assertThat(captcha.widget())
        .contains(
            new CaptchaWidget(
                "https://challenges.cloudflare.com/turnstile/v0/api.js",
                "cf-turnstile",
                "site-1",
                "cf-turnstile-response"));
  }

  @Test
  void a_bad_answer_and_none_are_refused() {
    answer = "{\"success\": false, \"error-codes\": [\"timeout-or-duplicate\"]}";
    Captcha captcha = captcha("hcaptcha");

    assertThat(captcha.passes("old")).isFalse();
    assertThat(captcha.passes(" ")).isFalse();
    assertThat(captcha.passes("x".repeat(10_000))).isFalse();
    assertThat(asked).as("what cannot be an answer is not asked about").hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[]", "{\"success\":"})
  void nonsense_of_the_judge_costs_nobody_a_lead(String said) {
    answer = said;
    assertThat(captcha("hcaptcha").passes("good")).isTrue();
  }

  @Test
  void neither_does_a_judge_who_is_broken_or_away() {
    status = 503;
    assertThat(captcha("hcaptcha").passes("good")).isTrue();
    judge.stop(0);
    assertThat(captcha("hcaptcha").passes("good")).isTrue();
  }

  @Test
  void nor_one_whom_nobody_asks_any_more() {
    for (FaultToleranceException guard :
        List.of(
            new TimeoutException("slow"),
            new CircuitBreakerOpenException("open"),
            new BulkheadException("full"))) {
      Captcha captcha = captcha("turnstile");
      captcha.call =
          new CaptchaCall() {
            @Override
            String ask(URI usual, String said) {
              throw guard;
            }
          };
      assertThat(captcha.passes("good")).as(guard.getMessage()).isTrue();
    }
  }

  @Test
  void the_secret_leaves_this_machine_by_tls_only_and_a_name_that_nobody_knows_fails() {
    CaptchaCall plain = new CaptchaCall();
    plain.url = Optional.of("http://judge.example/siteverify");
    plain.secret = Optional.of("top secret");

    assertThatThrownBy(() -> plain.ask(URI.create("https://judge.example"), "x"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("https");
    assertThatThrownBy(() -> captcha("riddles").widget())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_slow_judge_is_given_up_before_the_visitor_is() throws IOException {
    HttpServer slow =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slow.createContext("/", exchange -> {}); // takes the question and never answers
    slow.start();
    try {
      Captcha captcha = captcha("hcaptcha");
      captcha.call.url = Optional.of("http://localhost:" + slow.getAddress().getPort() + "/");
      long before = System.nanoTime();

      assertThat(captcha.passes("good")).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
    } finally {
      slow.stop(0);
    }
  }

  private Captcha captcha(String kind) {
    CaptchaCall call = new CaptchaCall();
    call.url = Optional.of("http://localhost:" + judge.getAddress().getPort() + "/siteverify");
    call.secret = Optional.of("top secret");
    Captcha captcha = new Captcha();
    captcha.kind = kind;
    captcha.site = Optional.of("site-1");
    captcha.call = call;
    return captcha;
  }
}
