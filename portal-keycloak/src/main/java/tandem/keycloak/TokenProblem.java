package tandem.keycloak;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A refusal as a problem (RFC 9457), written before any filter or resource has run. */
final class TokenProblem {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private TokenProblem() {}

  static void answer(
      TokenFault fault, HttpServletRequest request, HttpServletResponse response, URI base)
      throws IOException {
    Locale language = Words.asked(request);
    String id = requestId();
    headers(fault, response, language, id);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", base + "/problems/" + fault.code());
    problem.put("title", Words.of(language, fault.code() + ".title"));
    problem.put("status", fault.status());
    problem.put("detail", Words.of(language, fault.code() + ".detail"));
    problem.put("instance", request.getRequestURI());
    problem.put("code", fault.code());
    problem.put("request_id", id);
    problem.put("retryable", fault.retryable());
    byte[] body = JSONObjectUtils.toJSONString(problem).getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static void headers(
      TokenFault fault, HttpServletResponse response, Locale language, String id) {
    response.setStatus(fault.status());
    response.setContentType("application/problem+json");
    response.setHeader("Content-Language", language.getLanguage());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Request-Id", id);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.setHeader("Referrer-Policy", "no-referrer");
    String challenge = fault.challenge();
    if (!challenge.isEmpty()) {
      response.setHeader("WWW-Authenticate", challenge);
    }
    if (fault.retryable()) {
      response.setHeader("Retry-After", "5");
    }
  }

  private static String requestId() {
    StringBuilder id = new StringBuilder("req_");
    for (int i = 0; i < 26; i++) {
      id.append(CROCKFORD.charAt(RANDOM.nextInt(i == 0 ? 8 : CROCKFORD.length())));
    }
    return id.toString();
  }
}
