package tandem.it.api;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;

/** Sends more than a caller's quota allows by waiting as long as the API asks for. */
final class Patient {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private Patient() {}

  static Answer get(Api caller, String path) {
    return send(caller, "GET", path, BodyPublishers.noBody());
  }

  static Answer send(Api caller, String method, String path, BodyPublisher body) {
    Instant end = Instant.now().plus(LONGEST);
    Answer answer = caller.send(method, path, body);
    while (answer.status() == 429 && Instant.now().isBefore(end)) {
      pause(answer);
      answer = caller.send(method, path, body);
    }
    return answer;
  }

  /** Waits for as long as this refusal asks. */
  static void pause(Answer refused) {
    long seconds = refused.header("Retry-After").map(Long::parseLong).orElse(1L);
    LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
  }
}
