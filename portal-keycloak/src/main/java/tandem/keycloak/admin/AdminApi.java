package tandem.keycloak.admin;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tandem.access.identity.IdentityProviderAway;

/**
 * The admin REST API of one realm. A path that is not there answers empty; everything else that is
 * not done throws {@link IdentityProviderAway}.
 */
final class AdminApi {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final String base;
  private final AdminToken token;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  AdminApi(AdminSettings settings) {
    this.base = settings.admin();
    this.token = new AdminToken(settings, this);
  }

  /** An answer of Keycloak's, whatever it says. */
  record Answer(int status, String body) {
    boolean isGood() {
      return status >= 200 && status < 300;
    }
  }

  Optional<JsonObject> object(String path) {
    return found("GET", path).map(body -> read(body).asJsonObject());
  }

  /** Empty also when the path is not there. */
  List<JsonObject> list(String path) {
    return found("GET", path)
        .map(body -> (JsonArray) read(body))
        .orElse(JsonArray.EMPTY_JSON_ARRAY)
        .getValuesAs(JsonObject.class);
  }

  /** Answers whether it was made; {@code false} when it is there already. */
  boolean create(String path, JsonValue body) {
    Answer answer = send("POST", path, json(body), "application/json", "en");
    if (answer.status() == 409) {
      return false;
    }
    good("POST", path, answer);
    return true;
  }

  void post(String path, JsonValue body) {
    good("POST", path, send("POST", path, json(body), "application/json", "en"));
  }

  /** In a language: Keycloak writes mails to strangers in that of the request. */
  void submit(String path, Map<String, String> form, String language) {
    good(
        "POST",
        path,
        send("POST", path, form(form), "application/x-www-form-urlencoded", language));
  }

  void put(String path, JsonValue body) {
    good("PUT", path, send("PUT", path, json(body), "application/json", "en"));
  }

  void put(String path) {
    good("PUT", path, send("PUT", path, BodyPublishers.noBody(), "application/json", "en"));
  }

  /** What is not there is as good as deleted. */
  void delete(String path) {
    Answer answer = send("DELETE", path, BodyPublishers.noBody(), "application/json", "en");
    if (answer.status() != 404) {
      good("DELETE", path, answer);
    }
  }

  /** With a body, as Keycloak wants it for role mappings. */
  void delete(String path, JsonValue body) {
    good("DELETE", path, send("DELETE", path, json(body), "application/json", "en"));
  }

  static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static BodyPublisher form(Map<String, String> values) {
    return BodyPublishers.ofString(
        values.entrySet().stream()
            .map(value -> query(value.getKey()) + "=" + query(value.getValue()))
            .collect(Collectors.joining("&")));
  }

  static JsonStructure read(String body) {
    try (JsonReader reader = JSON.createReader(new StringReader(body))) {
      return reader.read();
    } catch (jakarta.json.JsonException odd) {
      throw new IdentityProviderAway("Keycloak answers something else than JSON", odd);
    }
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException away) {
      throw new IdentityProviderAway(
          "Keycloak does not answer: " + away.getClass().getName(), away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IdentityProviderAway("stopped while asking Keycloak", stopped);
    }
  }

  private Optional<String> found(String method, String path) {
    Answer answer = send(method, path, BodyPublishers.noBody(), "application/json", "en");
    if (answer.status() == 404) {
      return Optional.empty();
    }
    good(method, path, answer);
    return Optional.of(answer.body());
  }

  private Answer send(
      String method, String path, BodyPublisher body, String type, String language) {
    Answer answer = send(request(method, path, body, type, language));
    if (answer.status() == 401) {
      token.forget();
      return send(request(method, path, body, type, language));
    }
    return answer;
  }

  private HttpRequest request(
      String method, String path, BodyPublisher body, String type, String language) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + token.current())
        .header("Content-Type", type)
        .header("Accept", "application/json")
        .header("Accept-Language", language)
        .method(method, body)
        .build();
  }

  private static BodyPublisher json(JsonValue body) {
    return BodyPublishers.ofString(body.toString());
  }

  /** Paths without their query: an address of a person may stand there. */
  private static void good(String method, String path, Answer answer) {
    if (!answer.isGood()) {
      throw new IdentityProviderAway(
          "%s %s: Keycloak answers %d"
              .formatted(method, path.replaceFirst("\\?.*", ""), answer.status()));
    }
  }
}
