package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Fresh;
import tandem.it.harness.Portal;
import tandem.it.harness.Work;

/** Whatever goes wrong is said in one form (api-and-security A.3, rules 8 to 12 and 27 to 30). */
class ProblemsIT {

  static Stream<Arguments> bad_bodies() {
    String deep = "{\"customer\":".repeat(33) + "1" + "}".repeat(33);
    return Stream.of(
        Arguments.of("nothing", "", "malformed_json"),
        Arguments.of("half of it", "{\"need\": \"x\"", "malformed_json"),
        Arguments.of("an array", "[]", ""),
        Arguments.of("two of one member", "{\"need\":\"a\",\"need\":\"b\"}", "duplicate_member"),
        Arguments.of("a member nobody knows", "{\"colour\":\"red\"}", "unknown_field"),
        Arguments.of(
            "a member only the company sets", "{\"status\":\"approved\"}", "unknown_field"),
        Arguments.of("33 levels", deep, "nesting_too_deep"),
        Arguments.of("100,000 levels", "[".repeat(100_000), ""),
        Arguments.of("U+0000", "{\"need\":\"a\\u0000b\"}", ""),
        Arguments.of("a control character", "{\"need\":\"a\\u0007b\"}", ""),
        Arguments.of("a lone surrogate", "{\"need\":\"\\ud800\"}", ""),
        Arguments.of(
            "a huge number", "{\"amount\":{\"amount\":1e1000000000,\"currency\":\"EUR\"}}", ""),
        Arguments.of(
            "a huge amount",
            "{\"amount\":{\"amount\":\"" + "9".repeat(16) + "\",\"currency\":\"EUR\"}}",
            "validation_failed"),
        Arguments.of(
            "an exponent",
            "{\"amount\":{\"amount\":\"1e9\",\"currency\":\"EUR\"}}",
            "validation_failed"),
        Arguments.of("a number for a text", "{\"need\":42}", "validation_failed"),
        Arguments.of(
            "a day that is none", "{\"expected_close\":\"2027-02-30\"}", "validation_failed"),
        Arguments.of(
            "a long text", "{\"need\":\"" + "x".repeat(2001) + "\"}", "validation_failed"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad_bodies")
  void a_bad_body_is_a_problem_of_the_request(String what, String body, String code) {
    Answer answer = Work.NORD.with("Idempotency-Key", Api.key()).send("POST", "/leads", body);

    isProblem(answer, 400);
    if (!code.isEmpty()) {
      assertThat(answer.at("/code")).as(answer.toString()).isEqualTo(code);
    }
  }

  @Test
  void every_wrong_member_is_named_by_its_pointer() {
    ObjectNode form = Fresh.lead(Work.product());
    form.withObject("/customer/tax_id").put("number", "7707083894");
    form.withObject("/contact").put("consent", false);
    form.put("need", "too short");
    form.remove("amount");

    Answer answer = Work.NORD.post("/leads", form);

    isProblem(answer, 400);
    assertThat(answer.at("/code")).isEqualTo("validation_failed");
    assertThat(answer.pointers())
        .contains("#/contact/consent", "#/need", "#/amount")
        .anyMatch(pointer -> pointer.startsWith("#/customer/tax_id"));
  }

  @Test
  void details_are_told_in_the_language_of_the_reader_and_codes_are_not_translated() {
    Answer english = Work.NORD.with("Accept-Language", "en").get("/leads/nothing");
    Answer russian = Work.NORD.with("Accept-Language", "ru").get("/leads/nothing");

    assertThat(russian.at("/code")).isEqualTo(english.at("/code")).isEqualTo("not_found");
    assertThat(english.at("/title")).matches("\\p{ASCII}+");
    assertThat(russian.at("/title")).containsPattern("\\p{IsCyrillic}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/leads/lead_0000000000000000000000000",
        "/leads/deal_01J9ZK3W8Q4V5T6Y7B8N9M0P1R",
        "/leads/lead_01J9ZK3W8Q4V5T6Y7B8N9M0P1R/",
        "/nothing",
        "/api/nothing",
        "/api/v2/leads",
        "/api/v1",
        "/leads/%2e%2e/deals"
      })
  void what_is_not_there_is_a_problem_inside_and_outside_the_application(String path) {
    isProblem(Work.NORD.get(path), 404);
  }

  @Test
  void a_method_nobody_declared_is_refused_with_those_that_are() {
    Answer put = Work.NORD.send("PUT", "/leads", "{}");
    isProblem(put, 405);
    assertThat(put.header("Allow").orElse("")).contains("GET", "POST");

    Answer trace = Work.NORD.send("TRACE", "/leads", BodyPublishers.noBody());
    isProblem(trace, 405);
    assertThat(trace.header("Allow").orElse("")).contains("GET", "POST");
  }

  @Test
  void other_media_are_refused_on_the_way_in_and_out() {
    String form = Fresh.lead(Work.product()).toString();
    Api keyed = Work.NORD.with("Idempotency-Key", Api.key());
    Answer xml = keyed.with("Content-Type", "application/xml").send("POST", "/leads", form);
    isProblem(xml, 415);
    assertThat(xml.header("Accept-Post").orElse("")).contains("application/json");
    isProblem(
        keyed.with("Content-Type", "application/json; charset=utf-16").send("POST", "/leads", form),
        415);
    isProblem(Work.NORD.with("Accept", "text/html").get("/leads"), 406);
  }

  @Test
  void a_body_over_a_mebibyte_is_refused() {
    String body = "{\"need\":\"" + "x".repeat(1 << 20) + "\"}";

    isProblem(Work.NORD.with("Idempotency-Key", Api.key()).send("POST", "/leads", body), 413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour=red",
        "limit=0",
        "limit=101",
        "limit=ten",
        "limit=5&limit=6",
        "cursor=nonsense",
        "sort=colour",
        "status=purple",
        "owner_id=me",
        "updated_at[gte]=yesterday"
      })
  void a_query_that_is_not_understood_is_refused_rather_than_ignored(String query) {
    Answer answer = Work.NORD.get("/leads?" + query.replace("[", "%5B").replace("]", "%5D"));

    isProblem(answer, 400);
    assertThat(answer.at("/code"))
        .isIn(
            "unknown_parameter",
            "validation_failed",
            "invalid_cursor",
            "unsupported_sort",
            "unsupported_filter");
  }

  @Test
  void a_request_that_is_hardly_http_gets_an_answer_without_a_banner() throws IOException {
    URI portal = URI.create(Portal.here().portal());
    for (String line :
        new String[] {
          "GET /api/v1/leads\\..\\.. HTTP/1.1", "GET /api/v1/%00 HTTP/1.1", "NONSENSE"
        }) {
      String answer = raw(portal, line);
      assertThat(answer)
          .as(line)
          .startsWith("HTTP/1.1 4")
          .doesNotContainIgnoringCase("payara")
          .doesNotContainIgnoringCase("glassfish")
          .doesNotContainIgnoringCase("grizzly")
          .doesNotContain("at org.");
    }
  }

  private static String raw(URI portal, String line) throws IOException {
    try (Socket socket = new Socket(portal.getHost(), portal.getPort());
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      socket.setSoTimeout(20_000);
      String request =
          line + "\r\nHost: " + portal.getAuthority() + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * The form of every refusal: RFC 9457 with a stable code, an id, and no word about the inside.
   */
  static void isProblem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.header("Content-Type").orElse(""))
        .as(answer.toString())
        .startsWith("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    for (String member :
        new String[] {"type", "title", "detail", "instance", "code", "request_id"}) {
      assertThat(answer.at("/" + member)).as(member + " of " + answer).isNotBlank();
    }
    assertThat(answer.body())
        .doesNotContain("Exception")
        .doesNotContain("org.")
        .doesNotContainIgnoringCase("select ")
        .doesNotContainIgnoringCase("payara");
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
  }
}
