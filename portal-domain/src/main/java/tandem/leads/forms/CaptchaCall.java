package tandem.leads.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
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
 * Asks whether a visitor's answer is good. Four seconds at the most; after four failures of eight
 * nobody asks for half a minute. TLS only, except on this very machine; no redirect is followed, so
 * the secret goes nowhere else; of an answer 64 KiB are read.
 */
@ApplicationScoped
class CaptchaCall {
  private static final int MOST_BYTES = 64 * 1024;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(2))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Inject
  @ConfigProperty(name = "tandem.captcha.url")
  Optional<String> url;

  @Inject
  @ConfigProperty(name = "tandem.captcha.secret")
  Optional<String> secret;

  /**
   * @param usual where this kind is asked, unless the installation says otherwise
   */
  @Timeout(4000)
  @Bulkhead(16)
  @CircuitBreaker(requestVolumeThreshold = 8, failureRatio = 0.5, delay = 30_000)
  String ask(URI usual, String answer) throws IOException, InterruptedException {
    URI address = url.filter(said -> !said.isBlank()).map(URI::create).orElse(usual);
    HttpRequest request =
        HttpRequest.newBuilder(ForeignAddress.safe(address, "TANDEM_CAPTCHA_URL"))
            .timeout(Duration.ofSeconds(3))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "secret=" + encoded(secret.orElse("")) + "&response=" + encoded(answer)))
            .build();
    HttpResponse<InputStream> response =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException("HTTP " + response.statusCode());
      }
      return new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
