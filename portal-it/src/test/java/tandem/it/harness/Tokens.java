package tandem.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens from the real Keycloak, each kept until it is nearly old. */
public final class Tokens {
  private static final String PASSWORD = "tandem";
  private static final Duration SPARE = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

  private record Kept(String token, Instant until) {}

  private Tokens() {}

  /** Of a machine client, whose demo secret is its name with {@code -secret}. */
  public static String machine(String client) {
    return kept(
        client,
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            client,
            "client_secret",
            client + "-secret"));
  }

  /** Of a person, through the client that only the demo realm has. */
  public static String person(String username) {
    return kept(
        username,
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "tandem-demo-cli",
            "username",
            username,
            "password",
            PASSWORD,
            "scope",
            "openid"));
  }

  private static String kept(String name, Map<String, String> form) {
    return KEPT.compute(
            name,
            (key, known) ->
                known != null && Instant.now().isBefore(known.until()) ? known : fetch(form))
        .token();
  }

  private static Kept fetch(Map<String, String> form) {
    JsonNode answer = ask(form);
    String token = answer.path("access_token").asText();
    if (token.isEmpty()) {
      throw new IllegalStateException("Keycloak gives no token: " + answer);
    }
    return new Kept(
        token, Instant.now().plusSeconds(answer.path("expires_in").asLong()).minus(SPARE));
  }

  /** What the token endpoint answers to a form. */
  public static JsonNode ask(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(Portal.here().issuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(60))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return Json.read(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new IllegalStateException("Keycloak does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
