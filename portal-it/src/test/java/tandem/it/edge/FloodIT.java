package tandem.it.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Json;

/** Too much of anything is told to wait, really provoked (ASVS 2.4.1; api-and-security A.3 31). */
class FloodIT {
  private static final int TOO_MANY = 429;

  @Test
  void sign_ins_begun_by_the_hundred_get_a_page_that_says_wait() throws Exception {
    Sender sender = Sender.at(77);
    HttpResponse<String> last = sender.get("/");
    assertThat(last.statusCode()).isEqualTo(303);
    for (int i = 0; i < 200 && last.statusCode() == 303; i++) {
      last = sender.get("/deals");
    }

    assertThat(last.statusCode()).isEqualTo(TOO_MANY);
    assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 60);
    assertThat(last.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(last.body()).contains("Too many sign-ins from here").doesNotContain("Exception");
    assertThat(Sender.at(78).get("/").statusCode()).as("another address").isEqualTo(303);
  }

  @Test
  void an_api_caller_over_its_quota_is_told_when_to_come_back() throws Exception {
    Sender sender = Sender.at(79);
    HttpResponse<String> last = sender.get("/api/v1/status");
    int quota = readQuota(last);
    for (int i = 0; i < quota * 4 && last.statusCode() == 200; i++) {
      last = sender.get("/api/v1/status");
    }

    assertThat(last.statusCode()).isEqualTo(TOO_MANY);
    assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 60);
    assertThat(Json.read(last.body()).path("code").asText()).isEqualTo("rate_limited");
    assertThat(Json.read(last.body()).path("violated-policies").path(0).asText()).isEqualTo("read");
    assertThat(last.headers().firstValue("RateLimit").orElse("")).startsWith("\"read\";r=0;");
  }

  /** As this stack tells it: the tests' own grants more than the default. */
  private static int readQuota(HttpResponse<String> answer) {
    String policy = answer.headers().firstValue("RateLimit-Policy").orElseThrow();
    return Integer.parseInt(policy.replaceFirst(".*\"read\";q=(\\d+).*", "$1"));
  }

  @Test
  void reports_about_the_content_policy_are_taken_small_and_few() throws Exception {
    Sender sender = Sender.at(80);
    String report =
        "{\"csp-report\": {\"document-uri\": \"http://localhost/deals?q=Ivanova\", \"violated-directive\": \"script-src\","
            + " \"blocked-uri\": \"https://evil.example/x.js\"}}";
    assertThat(report(sender, report).statusCode()).isEqualTo(204);
    assertThat(report(sender, "x".repeat(20_000)).statusCode()).isEqualTo(413);

    HttpResponse<String> last = report(sender, report);
    for (int i = 0; i < 20 && last.statusCode() == 204; i++) {
      last = report(sender, report);
    }
    assertThat(last.statusCode()).isEqualTo(TOO_MANY);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
    assertThat(Logs.all())
        .contains("Content policy: script-src on /deals blocked https://evil.example")
        .doesNotContain("Ivanova");
  }

  private static HttpResponse<String> report(Sender sender, String body) throws Exception {
    return sender.send(
        "POST",
        "/csp-reports",
        BodyPublishers.ofString(body),
        "Content-Type",
        "application/csp-report");
  }
}
