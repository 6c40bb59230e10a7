package tandem.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The public API as one caller uses it. Immutable: each {@code with} is another caller. */
public final class Api {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TOO_MANY = 429;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Optional<Supplier<String>> token;
  private final Map<String, String> headers;

  private Api(Optional<Supplier<String>> token, Map<String, String> headers) {
    this.token = token;
    this.headers = headers;
  }

  public static Api machine(String client) {
    return new Api(Optional.of(() -> Tokens.machine(client)), Map.of());
  }

  public static Api person(String username) {
    return new Api(Optional.of(() -> Tokens.person(username)), Map.of());
  }

  /** With no token at all. */
  public static Api nobody() {
    return new Api(Optional.empty(), Map.of());
  }

  public static Api bearer(String token) {
    return new Api(Optional.of(() -> token), Map.of());
  }

  public Api with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Api(token, more);
  }

  public Api ifMatch(Answer seen) {
    return with("If-Match", seen.etag());
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  /** Posts under a key of its own. */
  public Answer post(String path, JsonNode body) {
    return headers.containsKey("Idempotency-Key")
        ? send("POST", path, body.toString())
        : with("Idempotency-Key", key()).post(path, body);
  }

  /** Posts no body under a key of its own. */
  public Answer post(String path) {
    return headers.containsKey("Idempotency-Key")
        ? send("POST", path, BodyPublishers.noBody())
        : with("Idempotency-Key", key()).post(path);
  }

  public Answer patch(String path, JsonNode body) {
    return with("Content-Type", "application/merge-patch+json")
        .send("PATCH", path, BodyPublishers.ofString(body.toString()));
  }

  /** Sends text as it is, as JSON unless a header says otherwise. */
  public Answer send(String method, String path, String body) {
    Api typed =
        headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
    return typed.send(method, path, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  /** Waits as long as the API asks for when the caller's quota is used up. */
  public Answer send(String method, String path, HttpRequest.BodyPublisher body) {
    Instant end = Instant.now().plus(LONGEST_WAIT);
    Answer answer = sendOnce(method, path, body);
    while (answer.status() == TOO_MANY && Instant.now().isBefore(end)) {
      pause(answer);
      answer = sendOnce(method, path, body);
    }
    return answer;
  }

  /** Waits for as long as this refusal asks. */
  public static void pause(Answer refused) {
    long seconds = refused.header("Retry-After").map(Long::parseLong).orElse(1L);
    LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
  }

  /** Takes a used-up quota for an answer. */
  public Answer sendOnce(String method, String path, HttpRequest.BodyPublisher body) {
    String base = path.startsWith("/api/") ? Portal.here().portal() : Portal.here().api();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).method(method, body);
    token.ifPresent(known -> request.header("Authorization", "Bearer " + known.get()));
    headers.forEach(request::setHeader);
    try {
      return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static String key() {
    return UUID.randomUUID().toString();
  }
}
