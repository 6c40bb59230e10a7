package tandem.it.edge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tandem.it.harness.Portal;

/** Somebody at a network address of their own, so that their floods count for nobody else. */
final class Sender {
  private final HttpClient client;

  private Sender(HttpClient client) {
    this.client = client;
  }

  /**
   * @param last of the loopback address 127.0.0.x, the whole of which is this machine
   */
  static Sender at(int last) throws IOException {
    return new Sender(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last}))
            .build());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody());
  }

  HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Portal.here().portal() + path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
