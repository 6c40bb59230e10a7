package tandem.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Headers of every answer of the portal: a content policy without any exception whose violations
 * are reported, a request id to quote, and nothing with data left in caches. See OWASP Secure
 * Headers; docs/security/headers.txt is what a test compares with.
 */
final class EdgeHeaders {
  private static final String ENDPOINT = "tandem";
  private static final Config CONFIG = ConfigProvider.getConfig();
  private static final boolean HTTPS =
      CONFIG.getOptionalValue("tandem.portal.url", String.class).orElse("").startsWith("https:");
  private static final String CONTENT_POLICY = contentPolicy("");

  /** A public form loads the riddle of whoever judges it, where the installation chose one. */
  private static final String FORM_POLICY = contentPolicy(riddle());

  private EdgeHeaders() {}

  static void set(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Request-Id", EdgeFilter.requestId(request));
    response.setHeader(
        "Content-Security-Policy",
        request.getRequestURI().startsWith("/forms/") ? FORM_POLICY : CONTENT_POLICY);
    response.setHeader("Reporting-Endpoints", ENDPOINT + "=\"" + CspReports.PATH + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    if (HTTPS) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!request.getRequestURI().startsWith("/assets/")) {
      response.setHeader("Cache-Control", "no-store");
    }
  }

  /** Forms may lead to the identity provider: signing out, and a post after the session ended. */
  private static String riddle() {
    return switch (CONFIG.getOptionalValue("tandem.captcha", String.class).orElse("none")) {
      case "hcaptcha" -> allowed("https://hcaptcha.com https://*.hcaptcha.com");
      case "turnstile" -> allowed("https://challenges.cloudflare.com");
      default -> "";
    };
  }

  private static String allowed(String origins) {
    return "script-src 'self' %1$s; frame-src %1$s; style-src 'self' %1$s; connect-src 'self' %1$s; "
        .formatted(origins);
  }

  /**
   * @param more directives of a page that shows something of others; blank for all the rest
   */
  private static String contentPolicy(String more) {
    Stream<String> targets =
        CONFIG
            .getOptionalValue("tandem.oidc.issuer", URI.class)
            .map(issuer -> issuer.getScheme() + "://" + issuer.getAuthority())
            .stream();
    String formTargets =
        Stream.concat(Stream.of("'self'"), targets).collect(Collectors.joining(" "));
    return "default-src 'self'; "
        + more
        + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action "
        + formTargets
        + "; report-uri "
        + CspReports.PATH
        + "; report-to "
        + ENDPOINT;
  }
}
