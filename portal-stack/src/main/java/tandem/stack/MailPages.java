package tandem.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The caught mails for people ({@code /}) and for tests ({@code /api/messages}, newest first,
 * {@code ?to=} one recipient; DELETE forgets all).
 */
final class MailPages implements AutoCloseable {
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  /** A mail may style itself and carry its pictures; it can run nothing and load nothing. */
  private static final String MAIL_POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

  private final MailCatcher catcher;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  MailPages(int port, MailCatcher catcher) throws IOException {
    this.catcher = catcher;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(workers);
    server.createContext("/", this::answer);
  }

  void start() {
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      boolean delete = exchange.getRequestMethod().equals("DELETE");
      if (path.equals("/api/messages") && delete) {
        catcher.clear();
        exchange.sendResponseHeaders(204, -1);
      } else if (path.equals("/api/messages")) {
        send(exchange, 200, "application/json", PAGE_POLICY, json(exchange));
      } else if (path.equals("/forget") && exchange.getRequestMethod().equals("POST")) {
        catcher.clear();
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
      } else if (path.equals("/mail.css")) {
        send(exchange, 200, "text/css", PAGE_POLICY, resource("mail.css"));
      } else if (path.equals("/")) {
        send(exchange, 200, "text/html", PAGE_POLICY, MailHtml.list(catcher.mails()));
      } else {
        answerOne(exchange, path);
      }
    }
  }

  private void answerOne(HttpExchange exchange, String path) throws IOException {
    Optional<CaughtMail> mail =
        catcher.mails().stream()
            .filter(one ->
                path.equals("/messages/" + one.id())
                    || path.equals("/messages/" + one.id() + "/html"))
            .findFirst();
    if (mail.isEmpty()) {
      send(exchange, 404, "text/html", PAGE_POLICY, MailHtml.missing());
    } else if (path.endsWith("/html")) {
      send(exchange, 200, "text/html", MAIL_POLICY, mail.get().html());
    } else {
      send(exchange, 200, "text/html", PAGE_POLICY, MailHtml.one(mail.get()));
    }
  }

  private String json(HttpExchange exchange) {
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    String wanted = query.startsWith("to=") ? query.substring("to=".length()) : "";
    Stream<CaughtMail> mails =
        catcher.mails().stream().filter(mail -> wanted.isEmpty() || mail.to().contains(wanted));
    JsonArrayBuilder array = Json.createArrayBuilder();
    mails.map(MailPages::json).forEach(array::add);
    return array.build().toString();
  }

  private static JsonObject json(CaughtMail mail) {
    return Json.createObjectBuilder()
        .add("id", mail.id())
        .add("at", mail.at().toString())
        .add("from", mail.from())
        .add("to", Json.createArrayBuilder(mail.to()))
        .add("reply_to", mail.replyTo())
        .add("subject", mail.subject())
        .add("text", mail.text())
        .add("html", mail.html())
        .build();
  }

  private static void send(
      HttpExchange exchange, int status, String type, String policy, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map.of(
            "Content-Type", type + "; charset=utf-8",
            "Content-Security-Policy", policy,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store")
        .forEach((name, value) -> exchange.getResponseHeaders().put(name, List.of(value)));
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = MailPages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("No resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
