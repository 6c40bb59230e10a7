package tandem.web.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import tandem.platform.RequestTrace;

/**
 * Headers of every answer: a content policy without any exception, a request id to quote, and
 * nothing with data left in caches. See OWASP Secure Headers.
 */
@WebFilter("/*")
public class EdgeFilter extends HttpFilter {
  static final String REQUEST_ID = "tandem.request-id";

  private static final Pattern FOREIGN_ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");
  private final String contentPolicy = contentPolicy();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = requestId(request);
    request.setAttribute(REQUEST_ID, id);
    request.setCharacterEncoding("UTF-8");
    response.setHeader("X-Request-Id", id);
    response.setHeader("Content-Security-Policy", contentPolicy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!request.getRequestURI().startsWith("/assets/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    RequestTrace.begin(id);
    try {
      chain.doFilter(request, response);
    } finally {
      RequestTrace.end();
    }
  }

  static boolean acceptsGzip(HttpServletRequest request) {
    @Nullable String accepted = request.getHeader("Accept-Encoding");
    return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0,");
  }

  static String requestId(HttpServletRequest request) {
    if (request.getAttribute(REQUEST_ID) instanceof String known) {
      return known;
    }
    @Nullable String given = request.getHeader("X-Request-Id");
    return given != null && FOREIGN_ID.matcher(given).matches() ? given : RequestIds.next();
  }

  /** Forms may lead to the identity provider: signing out, and a post after the session ended. */
  private static String contentPolicy() {
    Stream<String> targets =
        ConfigProvider.getConfig()
            .getOptionalValue("tandem.oidc.issuer", URI.class)
            .map(issuer -> issuer.getScheme() + "://" + issuer.getAuthority())
            .stream();
    String formTargets =
        Stream.concat(Stream.of("'self'"), targets).collect(Collectors.joining(" "));
    return "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action "
        + formTargets;
  }
}
