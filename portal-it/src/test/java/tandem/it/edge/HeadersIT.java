package tandem.it.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.it.harness.Portal;
import tandem.it.harness.Tokens;

/**
 * Security headers of every kind of answer equal the baseline, docs/security/headers.txt
 * (api-and-security D.2 API8): pages, redirects, errors, assets, problems, documents.
 */
class HeadersIT {
  private static final Set<String> WATCHED =
      Set.of(
          "content-security-policy",
          "reporting-endpoints",
          "x-content-type-options",
          "referrer-policy",
          "cross-origin-opener-policy",
          "cross-origin-resource-policy",
          "permissions-policy",
          "strict-transport-security",
          "x-frame-options",
          "access-control-allow-origin",
          "server",
          "x-powered-by");

  /** One kind of answer: how to get it, and its baseline. */
  record Kind(String name, String method, String path, int status, String baseline) {}

  static List<Kind> kinds() {
    return List.of(
        new Kind("the way to the sign-in", "GET", "/deals", 303, "leaving"),
        new Kind("a part of a page for a stranger", "GET", "/deals part", 401, "portal"),
        new Kind("a page for everybody", "GET", "/styleguide", 200, "portal"),
        new Kind("an asset", "GET", asset(), 200, "portal"),
        new Kind("an asset that is not there", "GET", "/assets/nothing.js", 404, "portal"),
        new Kind("the error page itself", "GET", "/error", 404, "portal"),
        new Kind("coming back without a login", "GET", "/callback?state=x&code=y", 400, "portal"),
        new Kind("a foreign logout token", "POST", "/backchannel-logout", 400, "portal"),
        new Kind("a method nobody declared", "TRACE", "/", 405, "portal"),
        new Kind("a form of another site", "POST", "/preferences", 403, "portal"),
        new Kind("the API's status", "GET", "/api/v1/status", 200, "api"),
        new Kind("a list", "GET", "/api/v1/leads token", 200, "api"),
        new Kind("no token", "GET", "/api/v1/leads", 401, "api"),
        new Kind("nothing there", "GET", "/api/v1/nothing token", 404, "api"),
        new Kind("outside of the API's version", "GET", "/api/nothing token", 404, "api"),
        new Kind("a method the API has not", "TRACE", "/api/v1/leads", 405, "api"),
        new Kind("the contract", "GET", "/api/v1/openapi.json", 200, "api"),
        new Kind("a problem's page", "GET", "/api/v1/problems/not_found html", 200, "api-problem"),
        new Kind("the reference", "GET", "/api/docs/", 200, "api-docs"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_kind_of_answer_carries_its_headers_and_no_others(Kind kind) throws Exception {
    HttpResponse<String> answer = send(kind);

    assertThat(answer.statusCode()).as(kind + "\n" + answer.body()).isEqualTo(kind.status());
    Map<String, String> sent = new TreeMap<>();
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          if (WATCHED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            sent.put(name.toLowerCase(java.util.Locale.ROOT), String.join(" | ", values));
          }
        });
    assertThat(sent).as(kind.toString()).isEqualTo(baseline(kind.baseline()));
  }

  private static HttpResponse<String> send(Kind kind) throws Exception {
    String[] parts = kind.path().split(" ", 2);
    List<String> headers = new ArrayList<>();
    if (parts.length == 2) {
      headers.addAll(
          switch (parts[1]) {
            case "token" -> List.of("Authorization", "Bearer " + Tokens.machine("nord-erp"));
            case "part" -> List.of("HX-Request", "true");
            default -> List.of("Accept", "text/html");
          });
    }
    if (kind.method().equals("POST")) {
      headers.addAll(
          List.of(
              "Content-Type",
              "application/x-www-form-urlencoded",
              "Origin",
              "http://evil.example"));
    }
    return Sender.at(1)
        .send(
            kind.method(),
            parts[0],
            kind.method().equals("POST") ? BodyPublishers.ofString("a=b") : BodyPublishers.noBody(),
            headers.toArray(String[]::new));
  }

  /** Addresses of assets change with their content. */
  private static String asset() {
    try {
      Matcher found =
          Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"")
              .matcher(Sender.at(1).get("/styleguide").body());
      assertThat(found.find()).isTrue();
      return found.group(1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> baseline(String name) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    boolean https = Portal.here().portal().startsWith("https:");
    String identity = Portal.here().issuer().replaceFirst("(//[^/]+)/.*", "$1");
    for (String line : Files.readAllLines(Portal.root().resolve("docs/security/headers.txt"))) {
      String[] parts = line.split("\\s+", 3);
      if (line.startsWith("#") || parts.length < 3 || !parts[0].equals(name)) {
        continue;
      }
      if (!parts[1].equals("strict-transport-security") || https) {
        headers.put(parts[1], parts[2].replace("{identity}", identity));
      }
    }
    assertThat(headers).as("baseline " + name).isNotEmpty();
    return headers;
  }

  @Test
  void trace_is_refused_with_what_is_allowed_and_echoes_nothing() throws Exception {
    HttpResponse<String> page =
        Sender.at(1).send("TRACE", "/deals", BodyPublishers.noBody(), "X-Secret", "echo-me");
    HttpResponse<String> api =
        Sender.at(1).send("TRACE", "/api/v1/leads", BodyPublishers.noBody(), "X-Secret", "echo-me");

    assertThat(page.statusCode()).isEqualTo(405);
    assertThat(page.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    assertThat(api.statusCode()).isEqualTo(405);
    assertThat(api.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    assertThat(api.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(api.body()).contains("method_not_allowed").doesNotContain("echo-me");
    assertThat(page.body()).doesNotContain("echo-me");
  }
}
