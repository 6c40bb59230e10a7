package tandem.api.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.limits.Quotas;

/** What every answer of this application carries, whoever gives it. */
@ApplicationScoped
public class EdgeHeaders {
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
  private static final String DOCUMENT = NOTHING + "; base-uri 'none'; form-action 'none'";

  /** The portal takes them, on the same host. */
  private static final String REPORTS = "/csp-reports";

  @Inject ApiSettings settings;
  @Inject Quotas quotas;

  public void set(HttpServletRequest request, HttpServletResponse response, Trace trace) {
    response.setHeader("Request-Id", trace.requestId());
    response.setHeader("traceparent", trace.traceparent());
    response.setHeader("RateLimit-Policy", quotas.policies());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (isReference(path(request))) {
      response.setHeader("Reporting-Endpoints", "tandem=\"" + REPORTS + "\"");
    }
    response.setHeader("Content-Security-Policy", policy(request));
    if (settings.portalUrl().startsWith("https:")) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  /**
   * The API shows nothing a browser may run. The bundled reference runs its own files and talks to
   * us and to Keycloak.
   */
  private String policy(HttpServletRequest request) {
    String path = path(request);
    if (path.startsWith("/v1/problems/")) {
      return DOCUMENT + "; style-src 'self'";
    }
    if (!isReference(path)) {
      return NOTHING;
    }
    return DOCUMENT
        + "; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' "
        + settings.issuerOrigin()
        + "; report-uri "
        + REPORTS
        + "; report-to tandem";
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private static boolean isReference(String path) {
    return path.equals("/docs") || path.startsWith("/docs/");
  }
}
