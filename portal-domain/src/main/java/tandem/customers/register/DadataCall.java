package tandem.customers.register;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import tandem.platform.ForeignAddress;

/**
 * One question over HTTP. It takes four seconds at the most, eight are under way at once, and after
 * four failures of eight nobody asks for half a minute: a register that is down slows nobody down.
 * TLS only, except on this very machine; redirects are not followed, so the token goes nowhere
 * else; of an answer 256 KiB are read.
 */
@ApplicationScoped
class DadataCall {
  private static final String DADATA =
      "https://suggestions.dadata.ru/suggestions/api/4_1/rs/findById/party";
  static final int MOST_BYTES = 256 * 1024;
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(3);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String address;
  private final Optional<String> token;

  /** For the container, which puts a proxy before it. */
  DadataCall() {
    this("", Optional.empty());
  }

  @Inject
  DadataCall(
      @ConfigProperty(name = "tandem.registry.url", defaultValue = DADATA) String address,
      @ConfigProperty(name = "tandem.registry.token") Optional<String> token) {
    this.address = address;
    this.token = token;
  }

  @Timeout(4000)
  @Bulkhead(8)
  @CircuitBreaker(requestVolumeThreshold = 8, failureRatio = 0.5, delay = 30_000)
  String ask(String number) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(ForeignAddress.safe(URI.create(address), "TANDEM_REGISTRY_URL"))
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Authorization", "Token " + token.orElse(""))
            .POST(HttpRequest.BodyPublishers.ofString(question(number)))
            .build();
    HttpResponse<InputStream> response =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException("HTTP " + response.statusCode());
      }
      byte[] read = body.readNBytes(MOST_BYTES + 1);
      if (read.length > MOST_BYTES) {
        throw new IOException("an answer of more than " + MOST_BYTES + " bytes");
      }
      return new String(read, StandardCharsets.UTF_8);
    }
  }

  private static String question(String number) {
    return JSON.createObjectBuilder()
        .add("query", number)
        .add("count", 1)
        .add("branch_type", "MAIN")
        .build()
        .toString();
  }
}
