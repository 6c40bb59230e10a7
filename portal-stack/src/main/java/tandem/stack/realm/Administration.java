package tandem.stack.realm;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tandem.stack.StackException;

/** One realm over Keycloak's administration REST interface, as its administrator. */
final class Administration {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String server;
  private final String realm;
  private final String token;

  private Administration(String server, String realm, String token) {
    this.server = server;
    this.realm = realm;
    this.token = token;
  }

  /**
   * @param issuer address of the realm, as tokens name it
   */
  static Administration signIn(String issuer, String user, String password) {
    String server = issuer.replaceFirst("/realms/.*", "");
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username="
                            + encoded(user)
                            + "&password="
                            + encoded(password))));
    if (answer.statusCode() != 200) {
      throw new StackException("Keycloak does not let %s in as administrator.".formatted(user));
    }
    return new Administration(
        server,
        issuer.replaceFirst(".*/realms/", ""),
        object(answer.body()).getString("access_token"));
  }

  JsonObject get(String path) {
    return object(ask("GET", path, Optional.empty()).body());
  }

  JsonArray list(String path) {
    return read(ask("GET", path, Optional.empty()).body()).asJsonArray();
  }

  /** The id of what was made, empty where Keycloak tells none. */
  String post(String path, JsonValue body) {
    return ask("POST", path, Optional.of(body))
        .headers()
        .firstValue("Location")
        .map(location -> location.substring(location.lastIndexOf('/') + 1))
        .orElse("");
  }

  void put(String path, JsonValue body) {
    ask("PUT", path, Optional.of(body));
  }

  void put(String path) {
    ask("PUT", path, Optional.empty());
  }

  void delete(String path) {
    ask("DELETE", path, Optional.empty());
  }

  private HttpResponse<String> ask(String method, String path, Optional<JsonValue> body) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(server + "/admin/realms/" + realm + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                    method,
                    body.map(value -> BodyPublishers.ofString(value.toString()))
                        .orElse(BodyPublishers.noBody())));
    if (answer.statusCode() >= 300) {
      throw new StackException(
          "Keycloak refuses %s %s: %d %s"
              .formatted(method, path, answer.statusCode(), answer.body()));
    }
    return answer;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException away) {
      throw new StackException("Keycloak does not answer: " + away.getMessage(), away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StackException("Stopped.", stopped);
    }
  }

  private static JsonObject object(String text) {
    return read(text).asJsonObject();
  }

  private static JsonValue read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
