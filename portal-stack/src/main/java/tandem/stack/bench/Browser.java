package tandem.stack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs in as a person would, through Keycloak's pages, and hands out the session's cookies. It
 * keeps cookies itself: like a browser it sends secure ones to localhost, which Java's own cookie
 * store does not.
 */
final class Browser {
  private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
  private static final int MOST_STEPS = 20;

  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /** The cookie header of the portal after signing in on the way to the given page. */
  String signIn(String page, String user, String password)
      throws IOException, InterruptedException {
    URI wanted = URI.create(page);
    HttpRequest next = get(wanted);
    for (int step = 0; step < MOST_STEPS; step++) {
      HttpResponse<String> answer = send(next);
      if (answer.statusCode() / 100 == 3) {
        next = get(answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
      } else if (answer.uri().getPort() != wanted.getPort()) {
        next = post(action(answer), Map.of("username", user, "password", password));
      } else if (answer.statusCode() == 200) {
        return cookieHeader();
      } else {
        throw new IOException(answer.uri() + " answers " + answer.statusCode());
      }
    }
    throw new IOException("Signing in as " + user + " does not come to an end");
  }

  /** An access token for a partner's or the company's system. */
  String token(String realm, String client, String secret)
      throws IOException, InterruptedException {
    Map<String, String> form =
        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret);
    HttpResponse<String> answer =
        send(post(URI.create(realm + "/protocol/openid-connect/token"), form));
    Matcher token = TOKEN.matcher(answer.body());
    if (!token.find()) {
      throw new IOException("No token for " + client + ": " + answer.body());
    }
    return token.group(1);
  }

  private static URI action(HttpResponse<String> page) throws IOException {
    Matcher form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new IOException("Keycloak shows no form at " + page.uri());
    }
    return page.uri().resolve(form.group(1).replace("&amp;", "&"));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String pair = cookie.split(";", 2)[0];
      cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return answer;
  }

  private HttpRequest get(URI address) {
    return request(address).build();
  }

  private HttpRequest post(URI address, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return request(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/html,*/*");
    return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .filter(cookie -> !cookie.getValue().isEmpty())
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}
