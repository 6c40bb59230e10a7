package tandem.stack.imports;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
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
import java.time.Instant;
import java.util.UUID;
import tandem.stack.StackException;

/** The public API as bin/import uses it: a machine client like any other. */
final class ImportApi {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int RENEW_BEFORE = 30;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final ImportSettings settings;
  private String token = "";
  private Instant good = Instant.EPOCH;

  ImportApi(ImportSettings settings) {
    this.settings = settings;
  }

  JsonObject get(String path) throws InterruptedException {
    return call(request(path).GET());
  }

  JsonObject post(String path, JsonObject body) throws InterruptedException {
    return call(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) throws InterruptedException {
    return HttpRequest.newBuilder(URI.create(settings.api() + path))
        .timeout(TIMEOUT)
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token());
  }

  private JsonObject call(HttpRequest.Builder request) throws InterruptedException {
    HttpResponse<String> answer = send(request.build());
    JsonObject body = read(answer.body());
    if (answer.statusCode() >= 400) {
      throw new StackException(ProblemText.of(body, answer.statusCode()));
    }
    return body;
  }

  private String token() throws InterruptedException {
    if (Instant.now().isBefore(good)) {
      return token;
    }
    String form =
        "grant_type=client_credentials&client_id="
            + URLEncoder.encode(settings.client(), StandardCharsets.UTF_8)
            + "&client_secret="
            + URLEncoder.encode(settings.secret(), StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(settings.issuer() + "/protocol/openid-connect/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    if (answer.statusCode() != 200) {
      throw new StackException(
          "Keycloak gave the client '%s' no token (%d); check TANDEM_IMPORT_CLIENT and TANDEM_IMPORT_SECRET."
              .formatted(settings.client(), answer.statusCode()));
    }
    JsonObject given = read(answer.body());
    token = given.getString("access_token");
    good = Instant.now().plusSeconds(given.getInt("expires_in") - (long) RENEW_BEFORE);
    return token;
  }

  private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new StackException(
          "Nobody answers at %s. Is Tandem running? Start it with bin/start."
              .formatted(request.uri()),
          unreachable);
    }
  }

  private static JsonObject read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (jakarta.json.JsonException notJson) {
      return Json.createObjectBuilder()
          .add("detail", text.substring(0, Math.min(200, text.length())))
          .build();
    }
  }
}
