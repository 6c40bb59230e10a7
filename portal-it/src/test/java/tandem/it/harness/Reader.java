package tandem.it.harness;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who reads the portal's pages without a browser: signs in at the real Keycloak, keeps
 * cookies, runs no script. For tests that open hundreds of pages in many roles.
 */
public final class Reader {
  private static final String PASSWORD = "tandem";
  private static final String BOUNDARY = "----tandem-it";
  private static final int MOST_STEPS = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Pattern CSRF =
      Pattern.compile("name=\"(_csrf|[A-Za-z_.-]*csrf[A-Za-z_.-]*)\" value=\"([^\"]+)\"");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Map<String, Reader> SIGNED_IN = new ConcurrentHashMap<>();

  /** By host and port, then by name: Keycloak and the portal are two hosts here. */
  private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

  private Reader() {}

  /** Somebody of the demo realm, signed in once for all tests. */
  public static Reader of(String username) {
    return SIGNED_IN.computeIfAbsent(username, Reader::fresh);
  }

  /** The same in a session of its own. */
  public static Reader fresh(String username) {
    Reader reader = new Reader();
    HttpResponse<String> page = reader.follow(reader.get("/"));
    page = reader.knock(page, Map.of("username", username, "password", PASSWORD));
    if (isKeycloak(page)) {
      page = reader.knock(page, Map.of("username", username, "password", PASSWORD));
    }
    if (isKeycloak(page) || page.statusCode() >= 500) {
      throw new IllegalStateException(username + " could not sign in: " + page.body());
    }
    return reader;
  }

  /** A page as it answers, redirects not followed. */
  public synchronized HttpResponse<String> get(String path) {
    return send(URI.create(Portal.here().portal() + path), "", "GET");
  }

  /** Sends a form with the token of another page. */
  public synchronized HttpResponse<String> post(String path, Map<String, String> form) {
    Map<String, String> all = new LinkedHashMap<>(form);
    Matcher token = CSRF.matcher(get("/account").body());
    if (token.find()) {
      all.put(token.group(1), token.group(2));
    }
    return send(URI.create(Portal.here().portal() + path), encoded(all), "POST");
  }

  /** Sends a form with a text file, and the token of another page. */
  public synchronized HttpResponse<String> upload(String path, String name, String text) {
    Matcher token = CSRF.matcher(get("/account").body());
    String field = token.find() ? part("name=\"" + token.group(1) + "\"", token.group(2)) : "";
    String file = part("name=\"file\"; filename=\"" + name + "\"", text);
    return send(
        URI.create(Portal.here().portal() + path),
        field + file + "--" + BOUNDARY + "--\r\n",
        "POST",
        "multipart/form-data; boundary=" + BOUNDARY);
  }

  private static String part(String name, String value) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; "
        + name
        + "\r\n\r\n"
        + value
        + "\r\n";
  }

  private HttpResponse<String> knock(HttpResponse<String> page, Map<String, String> form) {
    Matcher target = FORM.matcher(page.body());
    if (!target.find()) {
      throw new IllegalStateException("No form on " + page.uri() + "\n" + page.body());
    }
    URI action = page.uri().resolve(target.group(1).replace("&amp;", "&"));
    return follow(send(action, encoded(form), "POST"));
  }

  private HttpResponse<String> follow(HttpResponse<String> answer) {
    HttpResponse<String> last = answer;
    for (int step = 0; step < MOST_STEPS && last.statusCode() / 100 == 3; step++) {
      URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
      last = send(next, "", "GET");
    }
    return last;
  }

  private HttpResponse<String> send(URI address, String form, String method) {
    return send(address, form, method, "application/x-www-form-urlencoded");
  }

  private HttpResponse<String> send(URI address, String form, String method, String type) {
    Map<String, String> known =
        cookies.computeIfAbsent(address.getAuthority(), host -> new LinkedHashMap<>());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept-Language", "en");
    if (!known.isEmpty()) {
      request.header(
          "Cookie",
          known.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (method.equals("POST")) {
      request
          .header("Content-Type", type)
          .header("Origin", address.getScheme() + "://" + address.getAuthority())
          .POST(BodyPublishers.ofString(form));
    }
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(known, cookie));
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(address + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void keep(Map<String, String> known, String cookie) {
    String[] pair = cookie.replaceFirst(";.*", "").split("=", 2);
    if (pair[1].isEmpty() || cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
      known.remove(pair[0]);
    } else {
      known.put(pair[0], pair[1]);
    }
  }

  private static boolean isKeycloak(HttpResponse<String> page) {
    return page.uri().getAuthority().equals(URI.create(Portal.here().issuer()).getAuthority());
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(each ->
            each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
