package tandem.web.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.web.platform.Language;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/**
 * Shows templates with sample models without a server, straight from the sources: change a template
 * or CSS and reload. Address: {@code /show/NAME?lang=ru&theme=dark}; names are in {@link Samples}.
 */
public final class Preview {
  private final Path sources;
  private final TemplateEngine engine;

  private Preview(Path sources) {
    this.sources = sources;
    this.engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(sources.resolve("src/main/jte")),
            sources.resolve("target/preview-classes"),
            ContentType.Html,
            Preview.class.getClassLoader());
    engine.setTrimControlStructures(true);
  }

  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12080;
    Preview preview = new Preview(Path.of(arguments.length > 1 ? arguments[1] : "portal-web"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/show/", preview::show);
    server.createContext("/assets/", preview::asset);
    server.start();
  }

  private void show(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring("/show/".length());
    Map<String, String> query = query(exchange);
    try {
      Language language = Language.of(query.getOrDefault("lang", "en")).orElse(Language.EN);
      Sample sample = Samples.named(name);
      Page page =
          SamplePages.page(
              sample.viewer(), language, query.getOrDefault("theme", "light"), sample.path());
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("page", page);
      parameters.put("model", sample.model().apply(page));
      StringOutput output = new StringOutput();
      engine.render(sample.template(), parameters, output);
      answer(
          exchange,
          200,
          "text/html; charset=utf-8",
          output.toString().getBytes(StandardCharsets.UTF_8));
    } catch (RuntimeException fault) {
      answer(
          exchange,
          500,
          "text/plain; charset=utf-8",
          stack(fault).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void asset(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring("/assets/".length());
    String plain = name.replaceFirst("\\.[0-9a-f]{10}\\.", ".");
    Path assets = sources.resolve("src/main/resources/assets");
    if (plain.equals("tandem.css")) {
      StringBuilder css = new StringBuilder();
      try (Stream<Path> files = Files.list(assets.resolve("css"))) {
        for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
          css.append(Files.readString(file));
        }
      }
      answer(
          exchange,
          200,
          "text/css; charset=utf-8",
          css.toString().getBytes(StandardCharsets.UTF_8));
      return;
    }
    if (plain.equals("htmx.js")) {
      answer(exchange, 200, type(plain), htmx());
      return;
    }
    for (String folder : List.of("", "fonts/")) {
      Path file = assets.resolve(folder + plain);
      if (Files.exists(file)) {
        answer(exchange, 200, type(plain), Files.readAllBytes(file));
        return;
      }
    }
    answer(exchange, 404, "text/plain", new byte[0]);
  }

  private static byte[] htmx() throws IOException {
    String script = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    try (InputStream in = Preview.class.getResourceAsStream(script)) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }

  private static String type(String name) {
    return name.endsWith(".svg")
        ? "image/svg+xml"
        : name.endsWith(".js") ? "text/javascript" : "font/woff2";
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    String text = exchange.getRequestURI().getQuery();
    for (String pair : text == null ? new String[0] : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      query.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return query;
  }

  private static String stack(Throwable fault) {
    java.io.StringWriter text = new java.io.StringWriter();
    fault.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
