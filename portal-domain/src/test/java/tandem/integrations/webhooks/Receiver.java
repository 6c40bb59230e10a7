package tandem.integrations.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A firm's program: remembers what it was sent and answers as it is told to. */
final class Receiver implements AutoCloseable {
  /** How it answers. */
  interface Manner {
    void answer(HttpExchange exchange, String body) throws IOException;
  }

  /** What came. */
  record Request(Map<String, List<String>> headers, String body) {
    /** The first value; empty when there is none. */
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  final List<Request> received = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private volatile Manner manner = Receiver::wellBehaved;

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.add(new Request(lower(exchange.getRequestHeaders()), body));
          manner.answer(exchange, body);
          exchange.close();
        });
    server.start();
  }

  /** Names in lower case, as the verifier wants them. */
  private static Map<String, List<String>> lower(Map<String, List<String>> headers) {
    Map<String, List<String>> lower = new HashMap<>();
    headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
    return lower;
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/hook?firm=nord";
  }

  void answers(Manner wanted) {
    manner = wanted;
  }

  void answers(int status, String... headers) {
    manner =
        (exchange, body) -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, -1);
        };
  }

  private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");

  /** 200; a challenge is answered with its value. */
  static void wellBehaved(HttpExchange exchange, String body) throws IOException {
    Matcher challenge = CHALLENGE.matcher(body);
    byte[] bytes = (challenge.find() ? challenge.group(1) : "").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, 0); // chunked
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
